package varde.app.interop;

import java.util.Arrays;
import varde.engine.columns.FileWords;
import varde.engine.columns.Row;

/// The numbers of a file's words for those of a parser, found when they are first needed, so that
/// words are numbered in the order of the input.
final class ParserNumbers {
  private static final int SETTINGS = 4;

  private final FileWords words;
  private final ParsedRows.Words of;
  private final int[] pathways;
  private final int[] registrations;
  private final int[] units;

  ParserNumbers(FileWords words, ParsedRows.Words of) {
    this.words = words;
    this.of = of;
    pathways = unknown(of.registrations().size());
    registrations = unknown(of.registrations().size() * SETTINGS);
    units = unknown(of.units().size());
  }

  private static int[] unknown(int size) {
    var numbers = new int[size];
    Arrays.fill(numbers, -1);
    return numbers;
  }

  int pathway(int registration) {
    if (pathways[registration] < 0) {
      pathways[registration] =
          words.pathways().idOf(of.registrations().get(registration).pathway());
    }
    return pathways[registration];
  }

  int registration(int registration, int setting) {
    var at = registration * SETTINGS + setting;
    if (registrations[at] < 0) {
      var said = of.registrations().get(registration);
      registrations[at] = words.registration(said.event(), said.outcome(), (byte) setting);
    }
    return registrations[at];
  }

  int unit(int unit) {
    if (unit == Row.NONE) {
      return Row.NONE;
    }
    if (units[unit] < 0) {
      units[unit] = words.units().idOf(of.units().get(unit));
    }
    return units[unit];
  }
}
