package varde.catalogue;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import varde.engine.columns.Row;
import varde.engine.history.PatientCourse;
import varde.engine.limit.State;
import varde.engine.synthetic.Calibration.Published;
import varde.engine.synthetic.Figure;
import varde.engine.synthetic.Population;
import varde.engine.timeline.Answers;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;

/// What a calibrated population shows when it is measured, counted from the evaluator's answers by
/// the definitions in `docs/readings.md`, as plainly as can be: one sum and one count for each
/// figure, sector, region and third of a year.
final class Measured {
  private static final int SLICE = 50_000;
  private static final Map<String, String> SECTORS =
      Map.of(
          "D11", "PHV-V", "D06", "PHV-V", "D07", "PHV-V", "D12", "PHBU", "D08", "PHBU", "D01",
          "TSB", "D09", "TSB", "D10", "TSB");
  private static final Map<String, String> REGIONS =
      Map.of(
          "Helse Sør-Øst RHF", "sor-ost",
          "Helse Vest RHF", "vest",
          "Helse Midt-Norge RHF", "midt",
          "Helse Nord RHF", "nord");
  private static final Map<String, String> REGION_OF_TRUST = regionOfTrust();

  private record Cell(Figure figure, String sector, String region, LocalDate third) {}

  private static final class Sum {
    double of;
    int count;
  }

  private final Map<Cell, Sum> sums = new HashMap<>();

  private Measured() {}

  static Measured of(Catalogue catalogue, Population population, int courses, LocalDate today) {
    var measured = new Measured();
    var run = new Run(today, Optional.empty(), Optional.empty());
    for (var from = 0; from < courses; from += SLICE) {
      var slice = population.courses(from, Math.min(courses, from + SLICE));
      var columns = PatientCourse.columns(slice, catalogue.compiled().vocabulary());
      measured.add(Evaluator.evaluate(catalogue.compiled(), columns, run));
    }
    return measured;
  }

  private static Map<String, String> regionOfTrust() {
    var file = Policy.path("app/src/main/resources/varde/app/insight/organisations.csv");
    try (var lines = Files.lines(file)) {
      var regions = new HashMap<String, String>();
      lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(fields -> regions.put(fields[1], requireNonNull(REGIONS.get(fields[2]))));
      return regions;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(Answers answers) {
    for (var course = 0; course < answers.courses(); course++) {
      add(answers, course);
    }
  }

  private void add(Answers answers, int course) {
    var columns = answers.columns();
    var pathways = answers.compiled().vocabulary().pathways();
    var sector = requireNonNull(SECTORS.get(pathways.word(columns.pathway(course))));
    var region = region(answers, course);
    addIntervals(answers, course, sector, region);
    addWaiting(answers, course, sector, region);
    for (var i = answers.firstSpan(course); i < answers.untilSpan(course); i++) {
      var percent = 100 * answers.spanValue(i);
      switch (answers.compiled().indicator(answers.spanIndicator(i)).facts().id()) {
        case "plan-made-together" ->
            add(Figure.PLAN_MADE_TOGETHER, sector, region, answers.spanDay(i), percent);
        case "not-granted-right" ->
            add(Figure.NOT_GRANTED_RIGHT, sector, region, answers.spanDay(i), percent);
        default -> {}
      }
    }
  }

  private void addIntervals(Answers answers, int course, String sector, String region) {
    for (var i = answers.firstInterval(course); i < answers.untilInterval(course); i++) {
      var slot = answers.compiled().slot(answers.slot(i));
      var state = answers.state(i);
      if (state == State.MET || state == State.MISSED) {
        var day = answers.columns().day(answers.toRow(i));
        var percent = state == State.MET ? 100 : 0;
        if (slot.interval().id().equals("assessment")) {
          add(Figure.ASSESSMENT_IN_TIME, sector, region, day, percent);
        } else if (slot.interval().id().equals("first-evaluation") && slot.id().endsWith("-POL")) {
          add(Figure.FIRST_EVALUATION_IN_TIME, sector, region, day, percent);
        }
      }
    }
  }

  /// From the referral to the first attendance, also where no limit is stated for it.
  private void addWaiting(Answers answers, int course, String sector, String region) {
    var start = first(answers, course, "A");
    var seen = first(answers, course, "M");
    if (start >= 0 && seen >= 0) {
      var day = answers.columns().day(seen);
      add(Figure.WAITING_DAYS, sector, region, day, day - answers.columns().day(start));
    }
  }

  /// The row of the first such event in the input, or -1.
  private static int first(Answers answers, int course, String event) {
    var columns = answers.columns();
    var number = answers.compiled().vocabulary().events().find(event);
    return IntStream.range(columns.first(course), columns.until(course))
        .filter(row -> columns.event(row) == number)
        .findFirst()
        .orElse(-1);
  }

  /// That of the unit at the start; without one, that of the first unit that is stated.
  private static String region(Answers answers, int course) {
    var columns = answers.columns();
    var start = first(answers, course, "A");
    var unit =
        start >= 0 && columns.unit(start) != Row.NONE
            ? columns.unit(start)
            : IntStream.range(columns.first(course), columns.until(course))
                .map(columns::unit)
                .filter(stated -> stated != Row.NONE)
                .findFirst()
                .orElse(Row.NONE);
    return unit == Row.NONE ? "" : region(answers.compiled().vocabulary().units().word(unit));
  }

  private static String region(String unit) {
    return requireNonNull(REGION_OF_TRUST.get(unit.replaceAll(" · .*", "")));
  }

  private void add(Figure figure, String sector, String region, int day, double value) {
    var date = LocalDate.ofEpochDay(day);
    var third = LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 4 * 4 + 1, 1);
    var sum = sums.computeIfAbsent(new Cell(figure, sector, region, third), cell -> new Sum());
    sum.of += value;
    sum.count++;
  }

  /// The mean in the sector, region and period that the figure was published for: of percent, the
  /// share.
  double value(Published published) {
    return sum(published, sum -> sum.of) / count(published);
  }

  /// How many courses or intervals that is of.
  double count(Published published) {
    return sum(published, sum -> sum.count);
  }

  private double sum(Published published, ToDoubleFunction<Sum> part) {
    return sums.entrySet().stream()
        .filter(entry -> isOf(entry.getKey(), published))
        .map(Map.Entry::getValue)
        .mapToDouble(part)
        .sum();
  }

  private static boolean isOf(Cell cell, Published published) {
    return cell.figure == published.figure()
        && published.sector().map(cell.sector::equals).orElse(true)
        && published.region().map(cell.region::equals).orElse(true)
        && published.period().has(cell.third);
  }
}
