package varde.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/// Files of a `pathways/` folder, kept in memory until they are written. The smallest edition that
/// uses every part of the format stands here; a test changes one thing in it.
record Folders(Map<String, String> files) {
  static final String EDITION = "first/edition.yaml";
  static final String PATHWAY = "first/K1.yaml";
  static final String CODES = "first/codes.csv";
  static final String LOCAL = "local/limits.yaml";

  /// One edition without any fault.
  static final Folders GOOD =
      new Folders(
          Map.of(
              EDITION,
              """
              edition: first
              programme: trial
              name: {nb: Første, nn: Fyrste, en: First}
              summary: {nb: Om den første, nn: Om den fyrste, en: About the first}
              in_force: {from: 2020-01-01, through: 2021-12-31, mark: verified, source: BOOK}
              notation:
                composite: "(K[0-9])([A-Z])([A-Z]?)"
                event: "[A-Z]"
                outcome: ".?"
              order:
                same_day: [S, V, D, X]
                outside: [P]
              code_systems:
                "1": {oid: 1.2.1, holds: events, name: {nb: Hendelser, nn: Hendingar, en: Events}}
                "2": {oid: 1.2.2, holds: outcomes, name: {nb: Utfall, nn: Utfall, en: Outcomes}}
                "3": {oid: 1.2.3, holds: composites, name: {nb: Koder, nn: Kodar, en: Codes}}
              events:
                S: {label: {nb: Start, nn: Start, en: Start}}
                V: {label: {nb: Besøk, nn: Besøk, en: Visit}}
                D: {label: {nb: Beslutning, nn: Avgjerd, en: Decision}, outcomes: "2"}
                X: {label: {nb: Slutt, nn: Slutt, en: End}}
                P: {label: {nb: Symptomer, nn: Symptom, en: Symptoms}}
              outcomes:
                "2":
                  G: {label: {nb: Videre, nn: Vidare, en: Go on}}
                  H: {label: {nb: Hjem, nn: Heim, en: Home}}
              rules:
                future: {kind: not-after-today, finding: F-FUTURE}
                unlisted: {kind: listed, finding: F-LISTED, reading: R-1, source: BOOK}
                start: {kind: starts, event: S, missing: F-START}
                decision: {kind: decides, event: D, at_most: 1, further: F-MORE}
                closing: {kind: closes, event: X, later: F-LATER}
                seen: {kind: comes-before, first: V, then: D, finding: F-SEEN, once: yes}
              intervals:
                waiting: {from: first S, to: first V, label: {nb: Ventetid, nn: Ventetid, en: Waiting}}
                care: {from: decision that continues, to: next X, label: {nb: Hjelp, nn: Hjelp, en: Care}}
              findings:
                F-FUTURE: {text: {nb: Senere, nn: Seinare, en: Later}, remedy: {nb: Vent, nn: Vent, en: Wait}}
                F-LISTED:
                  official: Ukjent kode
                  text: {nb: Ukjent, nn: Ukjend, en: Unknown}
                  remedy: {nb: Velg en annen, nn: Vel ein annan, en: Choose another}
                F-START: {text: {nb: Ingen start, nn: Ingen start, en: No start}, remedy: {nb: Skriv, nn: Skriv, en: Write}}
                F-MORE: {text: {nb: For mange, nn: For mange, en: Too many}, remedy: {nb: Slett, nn: Slett, en: Delete}}
                F-LATER: {text: {nb: Lukket, nn: Lukka, en: Closed}, remedy: {nb: Rett, nn: Rett, en: Correct}}
                F-SEEN: {text: {nb: Ikke sett, nn: Ikkje sett, en: Not seen}, remedy: {nb: Spør, nn: Spør, en: Ask}}
              indicators:
                in-time: {kind: share-in-time, interval: waiting, target: 80, label: {nb: I tide, nn: I tide, en: In time}}
                going-on: {kind: share-with-event, among: first S, event: D/G, label: {nb: Videre, nn: Vidare, en: On}}
              phases:
                none: {nb: Ikke startet, nn: Ikkje starta, en: Not started}
                referred: {nb: Henvist, nn: Tilvist, en: Referred}
                assessment: {nb: Utredning, nn: Utgreiing, en: Assessment}
                decided: {nb: Besluttet, nn: Avgjort, en: Decided}
                treatment: {nb: Behandling, nn: Behandling, en: Treatment}
                closing: {nb: Avslutning, nn: Avslutning, en: Closing}
                closed: {nb: Avsluttet, nn: Avslutta, en: Closed}
              steps:
                visit:
                  phase: assessment
                  label: {nb: Besøket, nn: Besøket, en: The visit}
                  text: {nb: Vi møtes, nn: Vi møtest, en: We meet}
                  plain: {nb: Du møter oss, nn: Du møter oss, en: You meet us}
                  responsible: {nb: Lege, nn: Lege, en: Doctor}
                  events: [V]
                  guideline: {title: How to meet, url: "https://example.org/meet"}
              points:
                sleep: {label: {nb: Søvn, nn: Søvn, en: Sleep}, text: {nb: Sov, nn: Sov, en: Sleep well}}
              evaluation_questions:
                useful: {text: {nb: Nyttig?, nn: Nyttig?, en: Useful?}}
              sources:
                BOOK: {title: The book, url: "https://example.org/book", dated: "2019"}
              amendments:
                - {from: 2021-01-01, text: {nb: Rettet, nn: Retta, en: Mended}, pathways: [K1], source: BOOK}
              unknown:
                - {text: {nb: Hvem, nn: Kven, en: Who}, source: BOOK}
              """,
              PATHWAY,
              """
              pathway: K1
              name: {nb: Hodepine, nn: Hovudpine, en: Headache}
              official: Hodepine hos voksne
              first_day: 2020-01-01
              group: general
              goal: {nb: Bedre, nn: Betre, en: Better}
              continues: [G]
              limits:
                K1-W-POL: {interval: waiting, setting: outpatient, days: 14, mark: verified, source: BOOK}
                K1-W-DOG: {interval: waiting, setting: inpatient, days: 7, mark: verified, source: BOOK}
                K1-C: {interval: care, days: unstated, mark: unstated}
              """,
              CODES,
              """
              pathway,code,system,text_nb,valid_from,valid_through,mark,note,source
              ,S,1,Start av forløp,2020-01-01,,verified,,BOOK
              ,G,2,Videre behandling,2020-01-01,,verified,,BOOK
              K1,K1S,3,Hodepine start,2020-01-01,,verified,,BOOK
              K1,K1V,3,Hodepine besøk,2020-01-01,,verified,,BOOK
              K1,K1DG,3,Hodepine videre,2020-01-01,,verified,,BOOK
              K1,K1DH,3,Hodepine hjem,2020-01-01,,verified,,BOOK
              K1,K1X,3,Hodepine slutt,2020-01-01,,verified,,BOOK
              """));

  Folders {
    files = new LinkedHashMap<>(files);
  }

  /// The same files, and this one with these words exchanged. They must stand in it once.
  Folders changed(String file, String words, String others) {
    var text = text(file);
    var at = text.indexOf(words);
    if (at < 0 || text.indexOf(words, at + 1) >= 0) {
      throw new NoSuchElementException(file + " must hold once: " + words);
    }
    return with(file, text.replace(words, others));
  }

  /// The same files, and this one.
  Folders with(String file, String text) {
    var more = new LinkedHashMap<>(files);
    more.put(file, text);
    return new Folders(more);
  }

  Folders without(String file) {
    var fewer = new LinkedHashMap<>(files);
    fewer.remove(file);
    return new Folders(fewer);
  }

  /// The number of the line on which these words stand first.
  int lineOf(String file, String words) {
    var text = text(file);
    var at = text.indexOf(words);
    if (at < 0) {
      throw new NoSuchElementException(file + " does not hold: " + words);
    }
    return Math.toIntExact(text.substring(0, at).lines().count()) + (startsLine(text, at) ? 1 : 0);
  }

  private static boolean startsLine(String text, int at) {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  private String text(String file) {
    var text = files.get(file);
    if (text == null) {
      throw new NoSuchElementException(file);
    }
    return text;
  }

  /// Writes the files into a folder and reads it as a catalogue.
  Checked<Catalogue> load(Path folder) {
    files.forEach((file, text) -> write(folder.resolve(file), text));
    return Catalogue.load(java.util.List.of(folder));
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
