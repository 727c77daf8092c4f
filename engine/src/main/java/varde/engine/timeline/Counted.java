package varde.engine.timeline;

import java.util.Arrays;
import varde.engine.columns.Columns;

/// The events of one course that count, in the order of reading; memory that is used again for
/// every course.
final class Counted {
  int size;
  int[] row = new int[32];
  int[] day = new int[32];
  int[] outcome = new int[32];
  byte[] event = new byte[32];

  /// The setting in force at each event, and the row that stated it (-1: none did).
  byte[] setting = new byte[32];

  int[] settingRow = new int[32];

  private int postponements;
  private int[] postponedOn = new int[4];

  private byte setAt;
  private int setBy;

  void clear(byte assumedSetting) {
    size = 0;
    postponements = 0;
    setAt = assumedSetting;
    setBy = -1;
  }

  void add(Columns columns, int atRow, int localEvent) {
    if (size == row.length) {
      grow();
    }
    if (columns.setting(atRow) != 0) {
      setAt = columns.setting(atRow);
      setBy = atRow;
    }
    row[size] = atRow;
    day[size] = columns.day(atRow);
    outcome[size] = columns.outcome(atRow);
    event[size] = (byte) localEvent;
    setting[size] = setAt;
    settingRow[size++] = setBy;
  }

  /// The patient postponed on this day.
  void postpone(int onDay) {
    if (postponements == postponedOn.length) {
      postponedOn = Arrays.copyOf(postponedOn, postponements * 2);
    }
    postponedOn[postponements++] = onDay;
  }

  /// True when the patient postponed on one of these days, both included.
  boolean isPostponed(int from, int through) {
    for (var i = 0; i < postponements; i++) {
      if (from <= postponedOn[i] && postponedOn[i] <= through) {
        return true;
      }
    }
    return false;
  }

  /// The first event of these, from a place on, or -1.
  int find(long events, int withOutcome, int from) {
    for (var i = from; i < size; i++) {
      if (is(i, events, withOutcome)) {
        return i;
      }
    }
    return -1;
  }

  boolean is(int at, long events, int withOutcome) {
    return (events >>> event[at] & 1) != 0
        && (withOutcome == PathwayTable.ANY || outcome[at] == withOutcome);
  }

  private void grow() {
    var longer = size * 2;
    row = Arrays.copyOf(row, longer);
    day = Arrays.copyOf(day, longer);
    outcome = Arrays.copyOf(outcome, longer);
    event = Arrays.copyOf(event, longer);
    setting = Arrays.copyOf(setting, longer);
    settingRow = Arrays.copyOf(settingRow, longer);
  }
}
