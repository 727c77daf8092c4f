/// The library that anybody may read: editions told to people and to other programs.
///
/// [FhirLibrary] is the folder's own data as FHIR R4: each edition a Library, each pathway a
/// PlanDefinition, each list of codes a CodeSystem, what may be registered in a pathway ValueSets,
/// and the code in one word beside event and outcome ConceptMaps. It is a pure function of the
/// editions and a base address: the same editions give the same bytes. What each idea becomes and
/// what FHIR has no place for is told in `docs/fhir.md`.
///
/// Three rules hold for everything that goes out. Nothing is said that the edition does not say: an
/// unknown limit has a value marked as absent, an unknown day has none, an official text that
/// nobody read is left out. Every fact carries its mark and its source, as an extension or, on a
/// code, as properties. And a text is given in bokmål, with nynorsk and English as translations of
/// it.
///
/// The JSON is written here, without a FHIR library: what a hospital downloads stays small. The
/// tests let a validator of others read every resource.
///
/// For people there are pages: the shelf, an edition, a pathway in professional or plain words, two
/// editions side by side. Each is told by a class ending in `Page`, which chooses every word and
/// gives a template a view with nothing left to reckon; [LibrarySearch] finds passages by words and
/// codes, kept in the database and made anew when the editions say something else. All addresses
/// are made in one place, `LibraryAddress`.
///
/// This package knows no patient and no person who is signed in, and it reads no file of an
/// edition: the catalogue has done that.
@NullMarked
package varde.app.publishing;

import org.jspecify.annotations.NullMarked;
