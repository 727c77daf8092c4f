package varde.engine.timeline;

import java.util.Arrays;
import varde.engine.columns.Columns;

/// The events of one course that count, in the order of reading; memory that is used again for
/// every course.
///
/// For each kind of event the first sixty-four places are kept as a mask, so that finding one is
/// arithmetic and no search; longer courses are searched from there on.
final class Counted {
  private static final int IN_MASKS = Long.SIZE;

  private final Columns columns;

  int size;
  int[] row = new int[32];
  private byte[] event = new byte[32];

  /// The row that stated the setting in force at each event (-1: none did).
  int[] settingRow = new int[32];

  /// Bit e is set when an event e counts.
  private long seen;

  /// By event: bit i is set when it stands in place i. Left from earlier courses where none counts.
  private final long[] places = new long[PathwayTable.MOST_EVENTS];

  private int postponements;
  private int[] postponedOn = new int[4];

  private final byte assumedSetting;
  private int setBy;

  /// @param assumedSetting of events that no row states one for; 0 for none
  Counted(Columns columns, byte assumedSetting) {
    this.columns = columns;
    this.assumedSetting = assumedSetting;
  }

  void clear() {
    size = 0;
    seen = 0;
    postponements = 0;
    setBy = -1;
  }

  void add(int atRow, int localEvent) {
    if (size == row.length) {
      grow();
    }
    setBy = columns.setting(atRow) == 0 ? setBy : atRow;
    row[size] = atRow;
    event[size] = (byte) localEvent;
    keepPlace(localEvent);
    settingRow[size++] = setBy;
  }

  int day(int place) {
    return columns.day(row[place]);
  }

  int outcome(int place) {
    return columns.outcome(row[place]);
  }

  /// The setting in force, or 0.
  byte setting(int place) {
    return settingRow[place] < 0 ? assumedSetting : columns.setting(settingRow[place]);
  }

  private void keepPlace(int localEvent) {
    places[localEvent] = places(localEvent) | (size < IN_MASKS ? 1L << size : 0);
    seen |= 1L << localEvent;
  }

  /// Nothing when the event does not count; without a branch, which nobody could foresee.
  private long places(int localEvent) {
    return places[localEvent] & -(seen >>> localEvent & 1);
  }

  /// True when one of these events counts.
  boolean has(long events) {
    return (seen & events) != 0;
  }

  /// True when all of these events count.
  boolean hasAll(long events) {
    return (seen & events) == events;
  }

  /// The row of the event in this place, or -1 for none.
  int rowAt(int place) {
    return place < 0 ? -1 : row[place];
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
  int find(EventMask of, int from) {
    return find(of.events(), of.outcome(), from);
  }

  /// The first event of these, from a place on, or -1.
  int find(long events, int withOutcome, int from) {
    for (var left = placesOf(events, from); left != 0; left &= left - 1) {
      var place = Long.numberOfTrailingZeros(left);
      if (withOutcome == PathwayTable.ANY || outcome(place) == withOutcome) {
        return place;
      }
    }
    for (var i = Math.max(from, IN_MASKS); i < size; i++) {
      if (is(i, events, withOutcome)) {
        return i;
      }
    }
    return -1;
  }

  /// The last event of these, or -1.
  int last(long events) {
    for (var i = size - 1; i >= IN_MASKS; i--) {
      if (is(i, events, PathwayTable.ANY)) {
        return i;
      }
    }
    return Long.SIZE - 1 - Long.numberOfLeadingZeros(placesOf(events, 0));
  }

  /// How many of these events there are from a place on.
  int times(EventMask of, int from) {
    var times = 0;
    for (var at = find(of, from); at >= 0; times++) {
      at = find(of, at + 1);
    }
    return times;
  }

  /// Those from a place on that are kept as masks.
  private long placesOf(long events, int from) {
    var found = 0L;
    for (var left = events; left != 0; left &= left - 1) {
      found |= places(Long.numberOfTrailingZeros(left));
    }
    return from < IN_MASKS ? found & -1L << from : 0;
  }

  boolean is(int at, long events, int withOutcome) {
    return PathwayTable.isIn(events, event[at])
        && (withOutcome == PathwayTable.ANY || outcome(at) == withOutcome);
  }

  private void grow() {
    var longer = size * 2;
    row = Arrays.copyOf(row, longer);
    event = Arrays.copyOf(event, longer);
    settingRow = Arrays.copyOf(settingRow, longer);
  }
}
