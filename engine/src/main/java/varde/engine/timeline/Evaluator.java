package varde.engine.timeline;

import static varde.engine.timeline.PathwayTable.UNLISTED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import varde.engine.columns.Columns;

/// THE evaluator. For each course: choose the edition, put its events in order, decide which of
/// them count, ask the checks, and measure the intervals. Nothing is allocated for a course; memory
/// grows with the longest one. Not for several threads at once.
///
/// A course of n events costs one sort of n numbers and one pass over them, and a few operations on
/// masks for each interval of its pathway ([Counted]). The order in which an event may be refused
/// is that of `docs/readings.md`.
public final class Evaluator {
  private static final PathwayTable[] NO_TABLES = {};

  private final Compiled compiled;
  private final Columns columns;
  private final int today;
  private final PathwayTable[][] tables;

  private final ReadingOrder order = new ReadingOrder();
  private final ReadingOrder outside = new ReadingOrder();
  private final CourseWalk walk;
  private final Intervals intervals;
  private final Spans spans;
  private final OneAtATime oneAtATime = new OneAtATime();
  private final Answers answers;
  private final List<Variation> variations = new ArrayList<>();

  private Evaluator(Compiled compiled, Columns columns, Run run) {
    this.compiled = compiled;
    this.columns = columns;
    today = Math.toIntExact(run.today().toEpochDay());
    tables = new PathwayTable[compiled.vocabulary().pathways().size()][];
    for (var p = 0; p < tables.length; p++) {
      var id = compiled.vocabulary().pathways().word(p);
      var isAsked = run.pathways().isEmpty() || run.pathways().contains(id);
      tables[p] = isAsked ? compiled.tables(run.edition(), p) : NO_TABLES;
    }
    answers = new Answers(compiled, columns, run);
    walk =
        new CourseWalk(
            columns,
            answers,
            (byte) run.setting().map(setting -> setting.ordinal() + 1).orElse(0).intValue());
    intervals = new Intervals(answers, today);
    spans = new Spans(answers);
  }

  /// The answers for all courses of the columns. A course of a pathway that no edition of this run
  /// has is not answered.
  public static Answers evaluate(Compiled compiled, Columns columns, Run run) {
    return prepare(compiled, columns, run).evaluate();
  }

  /// An evaluator that can be asked again and again for the same columns, using the same memory.
  public static Evaluator prepare(Compiled compiled, Columns columns, Run run) {
    return new Evaluator(compiled, columns, run);
  }

  /// From now on, measures the courses of some pathways also with other values of their limits. All
  /// else is read once for both, so that trying a value costs a fraction of reading the courses
  /// again.
  ///
  /// @param varied the same editions, in which only values of limits are others
  /// @param pathways those in which a value is another
  /// @return the answers with these values, overwritten each time [#evaluate] is asked; courses of
  ///   other pathways have no intervals here
  public Answers vary(Compiled varied, Set<String> pathways) {
    var variation = new Variation(answers, varied, pathways, today);
    variations.add(variation);
    return variation.answers;
  }

  /// The answers for all courses; they are overwritten when it is asked again.
  public Answers evaluate() {
    answers.clear();
    variations.forEach(Variation::clear);
    for (var course = 0; course < columns.courses(); course++) {
      var possible = tables(course);
      if (possible.length == 0) {
        skip(course);
      } else {
        evaluate(course, EditionChoice.of(possible, columns, course, today));
        vary(course);
      }
    }
    oneAtATime.tell(answers);
    return answers;
  }

  /// Where the answers stand when [#evaluate] was asked.
  public Answers answers() {
    return answers;
  }

  private void skip(int course) {
    answers.skipCourse(course);
    for (var i = 0; i < variations.size(); i++) {
      variations.get(i).skip(course);
    }
  }

  private void vary(int course) {
    for (var i = 0; i < variations.size(); i++) {
      variations.get(i).measure(course, walk);
    }
  }

  private PathwayTable[] tables(int course) {
    return columns.first(course) == columns.until(course)
        ? NO_TABLES
        : tables[columns.pathway(course)];
  }

  /// Reads one course again, for [Reading]: the rows that count, in the order of reading, then
  /// those that stand outside it.
  int[] counting(int course, PathwayTable table) {
    answers.clear();
    evaluate(course, table);
    var inside = walk.counted.size;
    var rows = Arrays.copyOf(walk.counted.row, inside + outside.size);
    for (var i = 0; i < outside.size; i++) {
      rows[inside + i] = outside.row(i);
    }
    return rows;
  }

  private void evaluate(int course, PathwayTable table) {
    answers.beginCourse(course, table);
    walk.begin(table, course);
    takeIn(table, course);
    putInOrder(table, order);
    walk.read(order);
    putInOrder(table, outside);
    walk.readOutside(outside);
    walk.finish(order);
    intervals.measure(walk, table.intervals);
    spans.measure(walk);
    answers.endCourse(course, walk);
  }

  /// Refuses what is dated after today or not in the list; puts the rest in order.
  private void takeIn(PathwayTable table, int course) {
    order.clear();
    outside.clear();
    var listing = walk.listing;
    listing.begin(columns.first(course), columns.until(course) - columns.first(course));
    for (var row = columns.first(course); row < columns.until(course); row++) {
      var day = columns.day(row);
      if (day > today && table.future != PathwayTable.NO_CHECK) {
        answers.addFinding(table.future, row, day, -1);
        continue;
      }
      var entry = table.listed(columns.event(row), columns.outcome(row));
      if (entry == UNLISTED) {
        entry =
            table.listedAllTheSame(columns.event(row), columns.outcome(row), compiled.vocabulary());
      }
      if (entry == UNLISTED) {
        answers.addFinding(table.unlisted, row, day, -1);
      } else {
        listing.put(row, entry);
        (PathwayTable.isOutside(entry) ? outside : order).add(day, PathwayTable.rank(entry), row);
      }
    }
  }

  private void putInOrder(PathwayTable table, ReadingOrder events) {
    if (!events.isInOrder()) {
      events.sort();
      dropRepetitions(table, events);
    }
  }

  /// Keeps the first of the same event, outcome and day. Only events that are level in the
  /// order can be the same.
  private void dropRepetitions(PathwayTable table, ReadingOrder events) {
    if (table.repeated == PathwayTable.NO_CHECK) {
      return;
    }
    var kept = 0;
    for (var i = 0; i < events.size; i++) {
      var first = earlierSame(events, i, kept);
      if (first < 0) {
        events.move(i, kept++);
      } else {
        answers.addFinding(table.repeated, events.row(i), columns.day(events.row(i)), first);
      }
    }
    events.size = kept;
  }

  private int earlierSame(ReadingOrder events, int at, int kept) {
    var row = events.row(at);
    for (var k = kept - 1; k >= 0 && events.isLevel(k, at); k--) {
      var other = events.row(k);
      if (columns.event(other) == columns.event(row)
          && columns.outcome(other) == columns.outcome(row)) {
        return other;
      }
    }
    return -1;
  }
}
