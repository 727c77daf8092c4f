package varde.catalogue;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import varde.catalogue.twin.SlowTwin;
import varde.engine.edition.Edition;
import varde.engine.edition.Setting;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;
import varde.engine.indicator.Axis;
import varde.engine.indicator.Period;
import varde.engine.indicator.Share;
import varde.engine.indicator.Tally;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;

/// Everything that is told of many courses by unit and tertial, against a count written plainly
/// from §5 of the semantics over what the slow twin answers.
class TallyTwinTest {
  private static final int COURSES = 2_000;
  private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
  private static final List<String> UNITS = List.of("", "", "Bodø", "Ærø", "Å");
  private static final List<Integer> PERCENTS = List.of(1, 10, 50, 90, 100);

  private static final Edition EDITION_2019 =
      Policy.CATALOGUE.find("2019-pakkeforlop").orElseThrow();

  static Stream<Run> runs() {
    return Stream.of(
        Run.on(LocalDate.of(2020, 3, 1)),
        new Run(LocalDate.of(2023, 6, 1), Optional.of(Setting.OUTPATIENT), Optional.empty()),
        new Run(
            LocalDate.of(2027, 1, 1),
            Optional.of(Setting.INPATIENT),
            Optional.of("2019-pakkeforlop")),
        new Run(
            LocalDate.of(2025, 2, 1),
            Optional.empty(),
            Optional.of("2023-nasjonale-pasientforlop")));
  }

  private static long seed(Run run) {
    return run.today().toEpochDay();
  }

  /// Random courses whose events were registered at random units.
  private static List<PatientCourse> courses(Run run) {
    var random = new SplittableRandom(seed(run));
    return new RandomCourses(seed(run), EDITION_2019)
        .list(COURSES).stream()
            .map(course ->
                new PatientCourse(
                    course.id(),
                    course.pathway(),
                    course.patient(),
                    course.birthDate(),
                    course.severity(),
                    course.right(),
                    course.events().stream().map(event -> at(unit(random), event)).toList()))
            .toList();
  }

  private static String unit(SplittableRandom random) {
    return UNITS.get(random.nextInt(UNITS.size()));
  }

  private static CourseEvent at(String unit, CourseEvent event) {
    return new CourseEvent(
        event.occurredOn(), event.event(), event.outcome(), event.setting(), unit);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void what_is_told_of_many_courses_is_what_a_plain_count_gives(Run run) {
    var courses = courses(run);
    var tally = tally(courses, run);
    var plain = new Plain(run);
    plain.count(courses);

    assertThat(counts(tally)).as("%s", run).isEqualTo(plain.counts);
    assertThat(spreads(tally)).as("%s", run).isEqualTo(plain.percentiles());
    assertThat(plain.counts.keySet())
        .as("what is reached")
        .anyMatch(key -> key.startsWith("Bodø|2019-T1|assessment-in-time numerator"))
        .anyMatch(key -> key.startsWith("||"))
        .anyMatch(key -> key.contains("NPR-224"));
  }

  private static Tally tally(List<PatientCourse> courses, Run run) {
    var compiled = Policy.compiled(Policy.CATALOGUE);
    var words = compiled.vocabulary();
    var columns = PatientCourse.columns(courses, words);
    var tally =
        Tally.by(
            Axis.units(words.units().size(), words.units()::word),
            Axis.periods(Period.TERTIAL, FROM, run.today()),
            compiled);
    tally.add(Evaluator.evaluate(compiled, columns, run));
    return tally;
  }

  /// Asks for every cell of a tally.
  private interface Cells {
    void ask(int row, int column, String place);
  }

  private static void each(Tally tally, Cells cells) {
    for (var row = 0; row < tally.rows().places().size(); row++) {
      for (var column = 0; column < tally.columns().places().size(); column++) {
        cells.ask(
            row,
            column,
            tally.rows().places().get(row) + "|" + tally.columns().places().get(column) + "|");
      }
    }
  }

  private static Map<String, Integer> counts(Tally tally) {
    var counts = new TreeMap<String, Integer>();
    each(
        tally,
        (row, column, place) -> {
          for (var i = 0; i < tally.indicators().size(); i++) {
            var share = tally.share(i, row, column);
            var name = place + tally.indicators().get(i).facts().id();
            counts.put(name + " numerator", share.numerator());
            counts.put(name + " denominator", share.denominator());
            put(counts, name, share.beside());
          }
          for (var i = 0; i < tally.limits().size(); i++) {
            var limit = tally.limit(i, row, column);
            var name = place + "limit " + limit.limit();
            counts.put(name + " met", limit.met());
            counts.put(name + " missed", limit.missed());
            counts.put(name + " running", limit.running());
            counts.put(name + " ended", limit.ended());
            put(counts, name, limit.beside());
          }
          for (var i = 0; i < tally.findings().size(); i++) {
            counts.put(place + tally.findings().get(i), tally.finding(i, row, column));
          }
        });
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private static void put(Map<String, Integer> counts, String name, Share.Beside beside) {
    counts.put(name + " overdue", beside.overdue());
    counts.put(name + " lapsed", beside.lapsed());
    counts.put(name + " postponed", beside.postponed());
    beside.notMeasured().forEach((reason, count) -> counts.put(name + " " + reason.word(), count));
  }

  private static Map<String, String> spreads(Tally tally) {
    var told = new TreeMap<String, String>();
    each(
        tally,
        (row, column, place) -> {
          for (var i = 0; i < tally.indicators().size(); i++) {
            var spread = tally.spread(i, row, column);
            if (spread.size() > 0) {
              var numbers =
                  PERCENTS.stream()
                      .map(percent -> spread.percentile(percent).orElseThrow())
                      .toList();
              told.put(
                  place + tally.indicators().get(i).facts().id(), spread.size() + " " + numbers);
            }
          }
        });
    return told;
  }

  /// The plain count.
  private static final class Plain {
    private final Run run;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, List<Integer>> values = new TreeMap<>();

    Plain(Run run) {
      this.run = run;
    }

    void count(List<PatientCourse> courses) {
      var lines = Evaluation.twinLines(courses, run);
      var countings = Evaluation.counting(courses, run);
      for (var i = 0; i < courses.size(); i++) {
        new One(courses.get(i), countings.get(i)).count(JsonMapper.shared().readTree(lines.get(i)));
      }
    }

    Map<String, String> percentiles() {
      var told = new TreeMap<String, String>();
      values.forEach((name, some) -> {
        var sorted = some.stream().sorted().toList();
        var numbers = PERCENTS.stream().map(percent -> percentile(sorted, percent)).toList();
        told.put(name, sorted.size() + " " + numbers);
      });
      return told;
    }

    /// The least number that so many percent of them do not exceed.
    private static int percentile(List<Integer> sorted, int percent) {
      var number = 0;
      while (100 * (number + 1) < percent * sorted.size()) {
        number++;
      }
      return sorted.get(number);
    }

    /// One course.
    private final class One {
      private final List<CourseEvent> counted;
      private final Optional<CourseEvent> decision;
      private final Optional<CourseEvent> continuing;
      private final String unit;

      One(PatientCourse course, SlowTwin.Counting counting) {
        counted = counting.counted().stream().map(course.events()::get).toList();
        decision = counting.decision().map(course.events()::get);
        continuing = counting.continuing().map(course.events()::get);
        unit = unit();
      }

      /// R-033.
      private String unit() {
        return Stream.concat(first("A").stream(), counted.stream())
            .map(CourseEvent::unit)
            .filter(stated -> !stated.isEmpty())
            .findFirst()
            .orElse("");
      }

      private Optional<CourseEvent> first(String letter) {
        return counted.stream().filter(event -> event.event().equals(letter)).findFirst();
      }

      private boolean has(String letter, String outcome) {
        return counted.stream()
            .anyMatch(event -> event.event().equals(letter) && event.outcome().equals(outcome));
      }

      private String place(LocalDate day) {
        var isWithin = !day.isBefore(FROM) && !day.isAfter(run.today());
        return unit + "|" + (isWithin ? tertial(day) : "") + "|";
      }

      private String tertial(LocalDate day) {
        var third = day.getMonthValue() <= 4 ? 1 : day.getMonthValue() <= 8 ? 2 : 3;
        return day.getYear() + "-T" + third;
      }

      private void add(LocalDate day, String what) {
        counts.merge(place(day) + what, 1, Integer::sum);
      }

      private void add(LocalDate day, String what, long value) {
        values
            .computeIfAbsent(place(day) + what, each -> new ArrayList<>())
            .add(Math.toIntExact(value));
      }

      void count(JsonNode answer) {
        answer.get("intervals").forEach(this::interval);
        for (var finding : answer.get("findings")) {
          add(LocalDate.parse(finding.get("date").asString()), finding.get("code").asString());
        }
        continuing.ifPresent(decided -> {
          add(decided.occurredOn(), "plan-made-together denominator");
          if (has("U", "U")) {
            add(decided.occurredOn(), "plan-made-together numerator");
          }
        });
        first("A")
            .ifPresent(start -> {
              add(start.occurredOn(), "not-granted-right denominator");
              if (has("X", "R")) {
                add(start.occurredOn(), "not-granted-right numerator");
              }
            });
        days("waiting-days", first("A"), first("M"));
        days("assessment-days", first("M"), decision);
        days("course-days", decision, first("X"));
        evaluations();
      }

      private void interval(JsonNode interval) {
        var day = settled(interval);
        var limit = interval.get("limit").asString();
        count(interval, day, "limit " + limit, false);
        if (limit.contains("-UTR") || limit.contains("-BEH")) {
          count(interval, day, "assessment-in-time", true);
        }
        if (limit.contains("-EVA1") && limit.endsWith("-POL")) {
          count(interval, day, "first-evaluation-in-time", true);
        }
      }

      private void count(JsonNode interval, LocalDate day, String name, boolean isShare) {
        var state = interval.get("state").asString();
        switch (state) {
          case "met", "missed" -> {
            if (isShare) {
              add(day, name + " denominator");
            }
            if (!isShare || state.equals("met")) {
              add(day, name + (isShare ? " numerator" : " " + state));
            }
          }
          case "overdue", "lapsed" -> add(day, name + " " + state);
          case "running", "ended" -> {
            if (!isShare) {
              add(day, name + " " + state);
            }
          }
          default -> add(day, name + " " + interval.get("reason").asString());
        }
        if (interval.get("postponed").asBoolean()) {
          add(day, name + " postponed");
        }
      }

      /// R-034.
      private LocalDate settled(JsonNode interval) {
        if (!interval.get("end").isNull()) {
          return LocalDate.parse(interval.get("end").asString());
        }
        if (first("X").isPresent()) {
          return first("X").get().occurredOn();
        }
        var isOpen = List.of("running", "overdue").contains(interval.get("state").asString());
        return LocalDate.parse(interval.get(isOpen ? "due" : "start").asString());
      }

      /// From one to the other, when it comes after it in the order.
      private void days(String what, Optional<CourseEvent> from, Optional<CourseEvent> to) {
        if (from.isPresent()
            && to.isPresent()
            && counted.indexOf(from.get()) < counted.indexOf(to.get())) {
          add(
              to.get().occurredOn(),
              what,
              DAYS.between(from.get().occurredOn(), to.get().occurredOn()));
        }
      }

      private void evaluations() {
        if (continuing.isEmpty()) {
          return;
        }
        var after =
            counted.subList(counted.indexOf(continuing.get()) + 1, counted.size()).stream()
                .filter(event -> event.event().equals("E"))
                .toList();
        for (var i = 1; i < after.size(); i++) {
          days(
              "days-between-evaluations", Optional.of(after.get(i - 1)), Optional.of(after.get(i)));
        }
        first("X")
            .ifPresent(closed -> add(closed.occurredOn(), "evaluations-per-course", after.size()));
      }
    }
  }
}
