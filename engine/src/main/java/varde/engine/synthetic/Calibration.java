package varde.engine.synthetic;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a [Population] is to look like when it is measured: who becomes a patient where and when,
/// and how often what happens.
///
/// Shares and volumes are weights: only their ratios matter. Where nothing was published, whoever
/// wrote the calibration assumed a number and said so in its file.
///
/// @param id its name
/// @param from the first day a course may start, unless other days are asked for
/// @param through the last day of which anything is known, unless other days are asked for
/// @param breaking the share of courses that break the rules on purpose, unless another is asked
///   for
/// @param units by trust: the units of one trust stand together
/// @param levels of those that fit, the last one that has begun holds
/// @param published what was published and the population is to show
public record Calibration(
    String id,
    LocalDate from,
    LocalDate through,
    double breaking,
    List<Sector> sectors,
    List<Region> regions,
    List<Unit> units,
    Wave wave,
    List<Level> levels,
    List<Published> published) {
  public Calibration {
    sectors = List.copyOf(sectors);
    regions = List.copyOf(regions);
    units = List.copyOf(units);
    levels = List.copyOf(levels);
    published = List.copyOf(published);
  }

  /// A part of the services with pathways of its own.
  public record Sector(String id, List<PathwayShare> pathways) {
    public Sector {
      pathways = List.copyOf(pathways);
    }
  }

  /// How many of a sector's courses are in one pathway, and how old its patients are.
  public record PathwayShare(String pathway, int weight, List<AgeShare> ages) {
    public PathwayShare {
      ages = List.copyOf(ages);
    }
  }

  /// How many patients are of this age, in whole years at the start, or less than twelve years
  /// older.
  public record AgeShare(int youngest, int weight) {}

  /// Where courses start from one day on.
  ///
  /// @param volumes by sector, to be compared with those of the other regions and sectors
  public record Region(String id, LocalDate starts, Map<String, Integer> volumes) {
    public Region {
      volumes = Map.copyOf(volumes);
    }
  }

  /// Where patients are treated.
  ///
  /// @param trust patients of a course go between the units of one trust only
  /// @param region the region's id
  /// @param share of the region's courses, in each sector
  /// @param reportsNotGranted false where nobody registers that a right was not granted
  /// @param silences when nothing was registered
  public record Unit(
      String name,
      String trust,
      String region,
      double share,
      boolean reportsNotGranted,
      List<Days> silences) {
    public Unit {
      silences = List.copyOf(silences);
    }
  }

  /// Both days are included.
  public record Days(LocalDate from, LocalDate through) {
    /// True for the first day, the last, and those between them.
    public boolean has(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(through);
    }
  }

  /// How the number of courses that start goes up and down: 100 is what is usual.
  ///
  /// @param days of those that fit, all hold: the percentages are multiplied
  public record Wave(Map<Month, Integer> months, List<SomeDays> days) {
    public Wave {
      months = Map.copyOf(months);
      days = List.copyOf(days);
    }
  }

  /// Days with more or fewer courses than their months have.
  public record SomeDays(Days days, int percent) {}

  /// A number that holds in a sector and region from a day on; in all when none is named.
  ///
  /// @param value percent or days, as the figure says
  public record Level(
      Figure figure,
      Optional<String> sector,
      Optional<String> region,
      LocalDate from,
      double value) {
    /// True when it is of this figure, and holds in this sector and region once it has begun.
    public boolean fits(Figure asked, String inSector, String inRegion) {
      return figure == asked
          && sector.map(inSector::equals).orElse(true)
          && region.map(inRegion::equals).orElse(true);
    }
  }

  /// A number that was published of a sector and region; of all when none is named.
  public record Published(
      Figure figure, Optional<String> sector, Optional<String> region, Days period, double value) {}
}
