package varde.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import varde.engine.synthetic.Calibration;
import varde.engine.synthetic.Figure;

/// Reads the levels of a calibrated population and the published numbers it is to show, and sees
/// that there is a level for everything from the beginning, and not more coded than is done.
final class LevelReader {
  private static final Pattern PERIOD = Pattern.compile("([0-9]{4})(?:-T([1-3]))?");
  private static final int MONTHS_OF_A_THIRD = 4;
  private static final int WHOLE = 100;

  /// What is measured, and how much of what is done for it is never coded. Together they are 100 at
  /// most, or more would be coded than is done.
  private static final Map<Figure, Figure> NOT_CODED =
      Map.of(
          Figure.PLAN_MADE_TOGETHER, Figure.PLAN_NOT_CODED,
          Figure.FIRST_EVALUATION_IN_TIME, Figure.EVALUATION_NOT_CODED);

  private final Fields file;
  private final List<String> sectors;
  private final List<String> regions;
  private final Origins origins;
  private final Amounts amounts;
  private final Problems problems;

  LevelReader(
      Fields file,
      List<Calibration.Sector> sectors,
      List<Calibration.Region> regions,
      Origins origins,
      Amounts amounts,
      Problems problems) {
    this.file = file;
    this.sectors = sectors.stream().map(Calibration.Sector::id).toList();
    this.regions = regions.stream().map(Calibration.Region::id).toList();
    this.origins = origins;
    this.amounts = amounts;
    this.problems = problems;
  }

  List<Calibration.Level> levels() {
    var figures = file.map("levels");
    var levels = new ArrayList<Calibration.Level>();
    for (var figure : Figure.values()) {
      figures.list(figure.word()).stream().map(row -> level(figure, row)).forEach(levels::add);
    }
    figures.nothingElse();
    for (var sector : sectors) {
      for (var region : regions) {
        mustBeWhole(levels, sector, region, figures);
        NOT_CODED.forEach((measured, notCoded) ->
            mustBeDone(measured, notCoded, levels, sector, region, figures.place(notCoded.word())));
      }
    }
    return levels;
  }

  private Calibration.Level level(Figure figure, Fields row) {
    origins.of(row);
    var level =
        new Calibration.Level(
            figure,
            known("sector", sectors, row),
            known("region", regions, row),
            row.date("from").orElse(LocalDate.MIN),
            value(figure, row));
    row.nothingElse();
    return level;
  }

  /// One of those that the file has; empty when the key is left out.
  private Optional<String> known(String key, List<String> ids, Fields row) {
    var id = row.word(key, "");
    if (!id.isEmpty() && !ids.contains(id)) {
      problems.add("key.not-one-of", row.place(key), key, id, String.join(", ", ids));
    }
    return Optional.of(id).filter(word -> !word.isEmpty());
  }

  /// Percent of all, but for what has no whole.
  private int value(Figure figure, Fields row) {
    if (figure.isDays()) {
      return row.number("days");
    }
    return figure == Figure.REFERRALS ? row.number("percent") : amounts.percent(row);
  }

  private void mustBeWhole(
      List<Calibration.Level> levels, String sector, String region, Fields figures) {
    for (var figure : Figure.values()) {
      if (on(LocalDate.MIN, figure, levels, sector, region).isEmpty()) {
        problems.add(
            "calibration.level", figures.place(figure.word()), figure.word(), sector, region);
      }
    }
  }

  private void mustBeDone(
      Figure measured,
      Figure notCoded,
      List<Calibration.Level> levels,
      String sector,
      String region,
      Place place) {
    var days = levels.stream().map(Calibration.Level::from).distinct();
    if (days.anyMatch(
        day ->
            value(day, measured, levels, sector, region)
                    + value(day, notCoded, levels, sector, region)
                > WHOLE)) {
      problems.add("calibration.done", place, measured.word(), notCoded.word(), sector, region);
    }
  }

  private static double value(
      LocalDate day, Figure figure, List<Calibration.Level> levels, String sector, String region) {
    return on(day, figure, levels, sector, region).map(Calibration.Level::value).orElse(0.0);
  }

  /// The last of those that fit and have begun.
  private static Optional<Calibration.Level> on(
      LocalDate day, Figure figure, List<Calibration.Level> levels, String sector, String region) {
    return levels.stream()
        .filter(level -> level.fits(figure, sector, region) && !level.from().isAfter(day))
        .reduce((before, after) -> after);
  }

  List<Calibration.Published> published() {
    return file.list("published").stream()
        .flatMap(row -> {
          origins.of(row);
          var published = published(row);
          row.nothingElse();
          return published.stream();
        })
        .toList();
  }

  private Optional<Calibration.Published> published(Fields row) {
    var figure = row.constant("figure", Figure.class);
    if (!row.has("figure")) {
      problems.add("key.missing", row.place(), "figure");
    }
    var sector = known("sector", sectors, row);
    var region = known("region", regions, row);
    var period = period(row);
    return figure.map(of -> new Calibration.Published(of, sector, region, period, value(of, row)));
  }

  /// A year, or a third of one.
  private Calibration.Days period(Fields row) {
    var word = row.word("period");
    var period = PERIOD.matcher(word);
    if (!period.matches()) {
      problems.add("calibration.period", row.place("period"), word);
      return new Calibration.Days(LocalDate.EPOCH, LocalDate.EPOCH);
    }
    var year = LocalDate.of(Integer.parseInt(period.group(1)), 1, 1);
    if (period.group(2) == null) {
      return new Calibration.Days(year, year.plusYears(1).minusDays(1));
    }
    var from = year.plusMonths((Integer.parseInt(period.group(2)) - 1L) * MONTHS_OF_A_THIRD);
    return new Calibration.Days(from, from.plusMonths(MONTHS_OF_A_THIRD).minusDays(1));
  }
}
