package varde.engine.timeline;

import varde.engine.columns.Columns;

/// Which edition a course is read with: the one in force on the day of its first start;
/// without one, of its earliest event that is not refused; without any, of its earliest row. A
/// course keeps its edition for life.
final class EditionChoice {
  private static final int NOT_YET = Integer.MAX_VALUE;
  static final int NO_TABLE = -1;

  private EditionChoice() {}

  /// Where one edition was in force on every day of the course it is this one, whichever day
  /// decides.
  ///
  /// @param tables the editions that have the pathway, earliest first; one when the edition is
  ///   named
  static PathwayTable of(PathwayTable[] tables, Columns columns, int course, int today) {
    var earliest = NOT_YET;
    var latest = Integer.MIN_VALUE;
    for (var row = columns.first(course); row < columns.until(course); row++) {
      earliest = Math.min(earliest, columns.day(row));
      latest = Math.max(latest, columns.day(row));
    }
    var first = inForceOn(tables, earliest);
    return first == inForceOn(tables, latest)
        ? first
        : inForceOn(tables, decidingDay(tables, columns, course, today));
  }

  /// The day that decides.
  static int decidingDay(PathwayTable[] tables, Columns columns, int course, int today) {
    var start = NOT_YET;
    var event = NOT_YET;
    var any = NOT_YET;
    for (var row = columns.first(course); row < columns.until(course); row++) {
      var day = columns.day(row);
      any = Math.min(any, day);
      var listing = day > today ? NO_TABLE : listing(tables, columns, row);
      if (listing != NO_TABLE) {
        var table = tables[listing];
        var entry = table.listed(columns.event(row), columns.outcome(row));
        event = PathwayTable.isOutside(entry) ? event : Math.min(event, day);
        start = starts(table, entry) ? Math.min(start, day) : start;
      }
    }
    if (start != NOT_YET) {
      return start;
    }
    return event != NOT_YET ? event : any;
  }

  static boolean starts(PathwayTable table, int entry) {
    return PathwayTable.isIn(table.starting, PathwayTable.localEvent(entry));
  }

  /// The first edition that lists the registration, or [#NO_TABLE].
  static int listing(PathwayTable[] tables, Columns columns, int row) {
    for (var i = 0; i < tables.length; i++) {
      if (tables[i].listed(columns.event(row), columns.outcome(row)) != PathwayTable.UNLISTED) {
        return i;
      }
    }
    return NO_TABLE;
  }

  /// The last one that has begun; the first one when none has.
  private static PathwayTable inForceOn(PathwayTable[] tables, int day) {
    var choice = tables[0];
    for (var table : tables) {
      if (table.firstDay <= day) {
        choice = table;
      }
    }
    return choice;
  }
}
