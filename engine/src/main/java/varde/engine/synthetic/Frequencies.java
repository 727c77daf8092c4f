package varde.engine.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A [Calibration] as tables to draw from: in which sector and unit a course is, on which day it
/// starts, in which pathway, and how old the patient is.
///
/// A unit's weight is its share of what starts in its region while the region takes part, so that
/// regions that come later have fewer courses and not denser ones.
final class Frequencies {
  private static final double USUAL = 100;

  private final Calibration calibration;
  private final int from;
  private final int through;

  private final List<Place> places;
  private final Weights byPlace;
  private final List<PathwayChoice> bySector;

  /// @throws IllegalArgumentException when the calibration speaks of a pathway that is not there,
  ///   lacks a level, or lets nothing start on these days
  Frequencies(Calibration calibration, Scripts scripts, LocalDate from, LocalDate through) {
    this.calibration = calibration;
    this.from = Math.toIntExact(from.toEpochDay());
    this.through = Math.toIntExact(through.toEpochDay());
    bySector =
        calibration.sectors().stream().map(sector -> new PathwayChoice(sector, scripts)).toList();
    var weights = new ArrayList<Double>();
    places = places(weights);
    byPlace = new Weights(weights.stream().mapToDouble(weight -> weight).toArray());
  }

  private List<Place> places(List<Double> weights) {
    var made = new ArrayList<Place>();
    for (var sector = 0; sector < calibration.sectors().size(); sector++) {
      for (var region : calibration.regions()) {
        addPlaces(sector, region, made, weights);
      }
    }
    return List.copyOf(made);
  }

  private void addPlaces(
      int sector, Calibration.Region region, List<Place> made, List<Double> weights) {
    var id = calibration.sectors().get(sector).id();
    var volume = region.volumes().getOrDefault(id, 0);
    var levels = new LevelTable(calibration.levels(), id, region.id());
    Map<List<Calibration.Days>, Optional<Weights>> daysWithout = new HashMap<>();
    for (var unit = 0; unit < calibration.units().size(); unit++) {
      var of = calibration.units().get(unit);
      var days =
          daysWithout.computeIfAbsent(of.silences(), silences -> days(region, levels, silences));
      if (of.region().equals(region.id()) && volume * of.share() > 0 && days.isPresent()) {
        made.add(new Place(sector, unit, calibration.units(), levels, days.get()));
        weights.add(volume * of.share() * days.get().sum());
      }
    }
  }

  /// Empty when nothing starts on any day.
  private Optional<Weights> days(
      Calibration.Region region, LevelTable levels, List<Calibration.Days> silences) {
    var weights = weights(region, levels, silences);
    return Arrays.stream(weights).anyMatch(weight -> weight > 0)
        ? Optional.of(new Weights(weights))
        : Optional.empty();
  }

  private double[] weights(
      Calibration.Region region, LevelTable levels, List<Calibration.Days> silences) {
    return IntStream.rangeClosed(from, through)
        .mapToDouble(number -> {
          var day = LocalDate.ofEpochDay(number);
          var isOpen =
              !day.isBefore(region.starts()) && silences.stream().noneMatch(of -> of.has(day));
          return isOpen ? levels.of(Figure.REFERRALS, number) * wave(day) : 0;
        })
        .toArray();
  }

  private double wave(LocalDate day) {
    double wave = calibration.wave().months().getOrDefault(day.getMonth(), 0);
    for (var some : calibration.wave().days()) {
      wave *= some.days().has(day) ? some.percent() / USUAL : 1;
    }
    return wave;
  }

  /// Where a new course is.
  Place anyPlace(Dice dice) {
    return places.get(byPlace.draw(dice));
  }

  /// A day on which a course starts there.
  int anyStart(Place place, Dice dice) {
    return from + place.days.draw(dice);
  }

  /// The pathways that a course there may be in.
  PathwayChoice pathways(Place place) {
    return bySector.get(place.sector);
  }
}
