package varde.engine.timeline;

import java.util.OptionalInt;

/// Why a course is read with its edition.
///
/// @param row the event whose day decided; empty when no day did
public record EditionReason(Decider decider, OptionalInt row) {

  /// What decided, in the order in which it is asked.
  public enum Decider {
    /// The edition was named for the whole run.
    NAMED,
    /// No other edition has the pathway.
    ONLY_ONE,
    /// The day of the first start that is not refused.
    START,
    /// No such start: the day of the earliest event that is not refused.
    EARLIEST_EVENT,
    /// No such event: the day of the earliest row.
    EARLIEST_ROW
  }

  static EditionReason of(Answers answers, int course) {
    var run = answers.run();
    var columns = answers.columns();
    var tables = answers.compiled().tables(run.edition(), columns.pathway(course));
    if (tables.length == 1) {
      return new EditionReason(
          run.edition().isPresent() ? Decider.NAMED : Decider.ONLY_ONE, OptionalInt.empty());
    }
    var today = Math.toIntExact(run.today().toEpochDay());
    var day = EditionChoice.decidingDay(tables, columns, course, today);
    var best = new EditionReason(Decider.EARLIEST_ROW, OptionalInt.empty());
    for (var row = columns.first(course); row < columns.until(course); row++) {
      if (columns.day(row) == day) {
        best = better(best, new EditionReason(decider(tables, answers, row), OptionalInt.of(row)));
      }
    }
    return best;
  }

  /// Of the events of the deciding day, the one asked first.
  private static EditionReason better(EditionReason one, EditionReason other) {
    return one.row().isEmpty() || other.decider().compareTo(one.decider()) < 0 ? other : one;
  }

  private static Decider decider(PathwayTable[] tables, Answers answers, int row) {
    var columns = answers.columns();
    var listing = EditionChoice.listing(tables, columns, row);
    if (listing == EditionChoice.NO_TABLE
        || columns.day(row) > answers.run().today().toEpochDay()) {
      return Decider.EARLIEST_ROW;
    }
    var table = tables[listing];
    var entry = table.listed(columns.event(row), columns.outcome(row));
    if (EditionChoice.starts(table, entry)) {
      return Decider.START;
    }
    return PathwayTable.isOutside(entry) ? Decider.EARLIEST_ROW : Decider.EARLIEST_EVENT;
  }
}
