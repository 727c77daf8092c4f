package varde.engine.columns;

import java.util.ArrayList;
import java.util.List;

/// Takes some courses, one after the other, and turns them into the bytes of one slice of a file.
/// Pathways, units and registrations are numbers of [FileWords]. The same courses give the same
/// bytes. Not for several threads at once.
///
/// First the courses, column by column, then their ids, then the events, column by column; days as
/// distances from the first row of their course. Most events take four bytes, most courses twenty.
public final class SliceBuilder {
  /// How many courses a slice has; the last of a file may have fewer.
  public static final int COURSES = 1024;

  static final int BITS_OF_A_FACT = 2;
  static final int FACT = 3;
  static final int INCOMPLETE = 1 << 4;
  static final int ELSEWHERE = 1 << 5;

  private final List<byte[]> ids = new ArrayList<>();
  private final Ints rows = new Ints();
  private final Ints pathway = new Ints();
  private final Ints patient = new Ints();
  private final Ints birthDay = new Ints();
  private final Ints facts = new Ints();
  private final Ints start = new Ints();

  private final Ints distance = new Ints();
  private final Ints registration = new Ints();
  private final Ints unit = new Ints();

  private int firstDay = Integer.MAX_VALUE;
  private int lastDay = Integer.MIN_VALUE;

  private final Packed packed = new Packed();

  /// Begins the next course.
  ///
  /// @param id in UTF-8
  /// @param of its facts: pathway, patient, birth day, severity and right are read
  /// @param isIncomplete true when a row of it could not be read
  /// @param isElsewhere true when the patient has courses in other slices
  public void begin(byte[] id, Row of, boolean isIncomplete, boolean isElsewhere) {
    ids.add(id);
    rows.add(0);
    pathway.add(of.pathway);
    patient.add(of.patient);
    birthDay.add(of.birthDay);
    facts.add(
        of.severity
            | of.right << BITS_OF_A_FACT
            | (isIncomplete ? INCOMPLETE : 0)
            | (isElsewhere ? ELSEWHERE : 0));
    start.add(Row.NONE);
  }

  /// Adds an event to the course that was begun last.
  ///
  /// @param atUnit a number of the file's words, or [Row#NONE]
  public void add(int day, int registrationNumber, int atUnit) {
    var course = ids.size() - 1;
    if (rows.get(course) == 0) {
      start.set(course, day);
    }
    rows.set(course, rows.get(course) + 1);
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
    distance.add(day - start.get(course));
    registration.add(registrationNumber);
    unit.add(atUnit);
  }

  /// How many courses were begun.
  public int courses() {
    return ids.size();
  }

  /// How many events were added.
  public int events() {
    return distance.size();
  }

  /// The earliest day of an event; the largest number when there is none.
  public int firstDay() {
    return firstDay;
  }

  /// The latest day of an event; the least number when there is none.
  public int lastDay() {
    return lastDay;
  }

  /// The bytes of the slice; what was taken in is forgotten.
  public byte[] pack() {
    packed.clear();
    packed.putInt(courses());
    packed.putInt(events());
    List.of(rows, pathway, patient, birthDay, facts, start).forEach(this::put);
    var lengths = ids.stream().mapToInt(id -> id.length).toArray();
    packed.putColumn(lengths, lengths.length);
    ids.forEach(packed::putBytes);
    List.of(distance, registration, unit).forEach(this::put);
    ids.clear();
    List.of(rows, pathway, patient, birthDay, facts, start, distance, registration, unit)
        .forEach(Ints::clear);
    firstDay = Integer.MAX_VALUE;
    lastDay = Integer.MIN_VALUE;
    return packed.bytes();
  }

  private void put(Ints column) {
    packed.putColumn(column.values(), column.size());
  }
}
