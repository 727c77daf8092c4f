package varde.engine.columns;

import java.util.ArrayList;
import java.util.List;

/// The words that a file of columns speaks of by number: its own dictionary, in the order in which
/// the words were first met.
///
/// A registration is an event with its outcome and the setting it was made in: one number for all
/// three. Not for several threads at once.
public final class FileWords {
  private static final char SEPARATOR = '\u0000';
  private static final int PARTS = 3;

  private final Names pathways = new Names();
  private final Names units = new Names();
  private final Names registrations = new Names();

  /// The pathways' ids.
  public Names pathways() {
    return pathways;
  }

  /// The units' names.
  public Names units() {
    return units;
  }

  /// The number of this registration, which is taken in when it is new.
  ///
  /// @param setting as in a [Row]
  public int registration(String event, String outcome, byte setting) {
    return registrations.idOf(event + SEPARATOR + outcome + SEPARATOR + setting);
  }

  /// What a registration says, as it is to be written down: event, outcome, setting.
  public List<String> registration(int number) {
    return List.of(registrations.word(number).split(String.valueOf(SEPARATOR), PARTS));
  }

  /// How many registrations there are.
  public int registrations() {
    return registrations.size();
  }

  /// Lets a vocabulary take in the words it does not know.
  public void teach(Vocabulary words) {
    into(words);
  }

  /// The numbers of these words in a vocabulary, which takes in what it did not know.
  Translation into(Vocabulary words) {
    var codes = new int[registrations.size()];
    var settings = new byte[codes.length];
    for (var i = 0; i < codes.length; i++) {
      var parts = registration(i);
      codes[i] = words.events().idOf(parts.get(0)) << 16 | words.outcomes().idOf(parts.get(1));
      settings[i] = Byte.parseByte(parts.get(2));
    }
    return new Translation(
        numbers(pathways, words.pathways()), numbers(units, words.units()), codes, settings);
  }

  private static int[] numbers(Names ours, Names theirs) {
    var numbers = new ArrayList<Integer>();
    for (var i = 0; i < ours.size(); i++) {
      numbers.add(theirs.idOf(ours.word(i)));
    }
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /// By the file's numbers, those of a vocabulary.
  ///
  /// @param codes event and outcome, as [Columns] has them
  @SuppressWarnings("ArrayRecordComponent")
  record Translation(int[] pathways, int[] units, int[] codes, byte[] settings) {}
}
