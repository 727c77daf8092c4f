package varde.engine.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;

/// One way of dividing what is counted: by unit or by what units belong to, by pathway, by setting,
/// by period, or not at all. Everything counted has one place on it; place 0 is [#ELSEWHERE].
public final class Axis {

  /// The name of the place of what has none of the others: no unit stated, a setting that is
  /// unknown, a day outside the periods.
  public static final String ELSEWHERE = "";

  private enum By {
    NOTHING,
    UNIT,
    PATHWAY,
    SETTING,
    DAY
  }

  private final By by;
  private final List<String> places;
  private final int[] placeOf;
  private final int firstDay;

  /// @param placeOf by the number of the unit or pathway, or by day from `firstDay` on
  private Axis(By by, List<String> places, int[] placeOf, int firstDay) {
    this.by = by;
    this.places = List.copyOf(places);
    this.placeOf = placeOf;
    this.firstDay = firstDay;
  }

  /// Everything in one place.
  public static Axis everything() {
    return new Axis(By.NOTHING, List.of(ELSEWHERE), new int[0], 0);
  }

  /// By unit, or by what the units belong to: places in the order in which they are met.
  ///
  /// @param units how many units the vocabulary has
  /// @param name what the place of the unit with this number is called
  public static Axis units(int units, IntFunction<String> name) {
    return named(By.UNIT, units, name);
  }

  /// By pathway; see [#units].
  public static Axis pathways(int pathways, IntFunction<String> name) {
    return named(By.PATHWAY, pathways, name);
  }

  private static Axis named(By by, int size, IntFunction<String> name) {
    var places = new LinkedHashMap<String, Integer>();
    places.put(ELSEWHERE, 0);
    var placeOf = new int[size];
    for (var i = 0; i < size; i++) {
      var place = name.apply(i);
      places.putIfAbsent(place, places.size());
      placeOf[i] = places.get(place);
    }
    return new Axis(by, List.copyOf(places.keySet()), placeOf, 0);
  }

  /// By setting.
  ///
  /// @param names in the order of [varde.engine.edition.Setting]
  public static Axis settings(List<String> names) {
    var places = new ArrayList<>(List.of(ELSEWHERE));
    places.addAll(names);
    return new Axis(By.SETTING, places, new int[0], 0);
  }

  /// The periods that hold these days, both included.
  public static Axis periods(Period length, LocalDate from, LocalDate through) {
    var places = new ArrayList<>(List.of(ELSEWHERE));
    var placeOf = new int[Math.toIntExact(through.toEpochDay() - from.toEpochDay() + 1)];
    for (var i = 0; i < placeOf.length; i++) {
      var name = length.of(from.plusDays(i));
      if (!places.getLast().equals(name)) {
        places.add(name);
      }
      placeOf[i] = places.size() - 1;
    }
    return new Axis(By.DAY, places, placeOf, Math.toIntExact(from.toEpochDay()));
  }

  /// True when it goes by time.
  public boolean isTime() {
    return by == By.DAY;
  }

  /// What the places are called; the first is [#ELSEWHERE].
  public List<String> places() {
    return places;
  }

  /// The place of something.
  ///
  /// @param unit a number of the vocabulary, or less than 0
  /// @param setting 0 when unknown, else the ordinal of the setting plus one
  /// @param day days since 1970-01-01
  int place(int unit, int pathway, int setting, int day) {
    return switch (by) {
      case NOTHING -> 0;
      case UNIT -> at(unit);
      case PATHWAY -> at(pathway);
      case SETTING -> setting;
      case DAY -> at(day - firstDay);
    };
  }

  private int at(int index) {
    return index >= 0 && index < placeOf.length ? placeOf[index] : 0;
  }
}
