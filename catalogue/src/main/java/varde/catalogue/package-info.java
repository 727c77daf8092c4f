/// Loads editions from folders: read, validate, look up, compare.
///
/// [Catalogue] is the front door; what is wrong with the folders comes back as [Problem]s, all of
/// them at once, each with file, line and remedy. [EditionDiff] says what changed between two
/// editions. [CalibrationFile] reads what invented courses are to look like. The format is
/// described in `docs/editions.md`. This package knows no course and no screen.
@NullMarked
package varde.catalogue;

import org.jspecify.annotations.NullMarked;
