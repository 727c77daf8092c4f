package varde.engine.timeline;

import varde.engine.columns.Columns;

/// Which edition a course is read with: the one in force on the day of its first start;
/// without one, of its earliest event that is not refused; without any, of its earliest row. A
/// course keeps its edition for life.
final class EditionChoice {
  private static final int NOT_YET = Integer.MAX_VALUE;

  private EditionChoice() {}

  /// @param tables the editions that have the pathway, earliest first; one when the edition is
  ///   named
  static PathwayTable of(PathwayTable[] tables, Columns columns, int course, int today) {
    return tables.length == 1
        ? tables[0]
        : inForceOn(tables, decidingDay(tables, columns, course, today));
  }

  private static int decidingDay(PathwayTable[] tables, Columns columns, int course, int today) {
    var start = NOT_YET;
    var event = NOT_YET;
    var any = NOT_YET;
    for (var row = columns.first(course); row < columns.until(course); row++) {
      var day = columns.day(row);
      any = Math.min(any, day);
      var table = day > today ? null : listing(tables, columns, row);
      if (table == null) {
        continue;
      }
      var entry = table.listed(columns.event(row), columns.outcome(row));
      if (!PathwayTable.isOutside(entry)) {
        event = Math.min(event, day);
      }
      if ((table.roles[PathwayTable.localEvent(entry)] & PathwayTable.STARTS) != 0) {
        start = Math.min(start, day);
      }
    }
    if (start != NOT_YET) {
      return start;
    }
    return event != NOT_YET ? event : any;
  }

  /// The first edition that lists the registration, or null.
  private static PathwayTable listing(PathwayTable[] tables, Columns columns, int row) {
    for (var table : tables) {
      if (table.listed(columns.event(row), columns.outcome(row)) != PathwayTable.UNLISTED) {
        return table;
      }
    }
    return null;
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
