package varde.app.interop;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import varde.engine.columns.FileWords;
import varde.engine.columns.Row;
import varde.engine.columns.SliceBuilder;
import varde.engine.edition.Setting;
import varde.engine.synthetic.Draft;
import varde.engine.synthetic.Population;

/// Turns synthetic courses into slices of a file of columns, each on its own, so that several can
/// be made at once. The answers are those of the same courses as a file of events: a row that
/// contradicts its course is left out, and its course is incomplete.
///
/// Not for several threads at once.
public final class SyntheticSlices {
  private static final int SETTINGS = Setting.values().length + 1;

  private final Population population;
  private final FileWords words;
  private final SliceBuilder builder = new SliceBuilder();
  private final Map<Long, Integer> patients = new HashMap<>();
  private final Row facts = new Row();
  private int unreadable;

  /// @param words from [#words]
  public SyntheticSlices(Population population, FileWords words) {
    this.population = population;
    this.words = words;
  }

  /// The words of all courses that this population can have.
  public static FileWords words(Population population) {
    var words = new FileWords();
    population.pathways().forEach(words.pathways()::idOf);
    population.units().forEach(words.units()::idOf);
    for (var match : population.registrations()) {
      for (var setting = 0; setting < SETTINGS; setting++) {
        words.registration(match.event(), match.outcome(), (byte) setting);
      }
    }
    return words;
  }

  /// The slice with this number of so many courses.
  public PackedSlice slice(long number, long courses) {
    var from = number * SliceBuilder.COURSES;
    unreadable = 0;
    patients.clear();
    population.make(from, Math.min(courses, from + SliceBuilder.COURSES), this::add);
    return PackedSlice.of(builder);
  }

  /// How many rows of the slice made last are left out.
  public int unreadable() {
    return unreadable;
  }

  private void add(Draft draft) {
    begin(draft);
    for (var row = 0; row < draft.size(); row++) {
      if (draft.isContradicting(row)) {
        unreadable++;
      } else {
        builder.add(
            draft.day(row), draft.code(row) * SETTINGS + draft.setting(row), draft.unit(row));
      }
    }
  }

  /// A patient has all courses in one slice, and the number of the first.
  private void begin(Draft draft) {
    var number = Math.toIntExact(draft.id() - 1);
    facts.pathway = words.pathways().find(draft.pathway());
    facts.patient = patients.computeIfAbsent(draft.patient(), first -> number);
    facts.birthDay = draft.birthDay(0);
    facts.severity = draft.severity();
    facts.right = draft.right();
    var isIncomplete = false;
    for (var row = 0; row < draft.size(); row++) {
      isIncomplete |= draft.isContradicting(row);
    }
    builder.begin(
        Long.toString(draft.id()).getBytes(StandardCharsets.US_ASCII), facts, isIncomplete, false);
  }
}
