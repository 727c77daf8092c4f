package varde.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.hisp.dhis.rules.api.RuleEngine;
import org.hisp.dhis.rules.api.RuleEngineContext;
import org.hisp.dhis.rules.api.RuleSupplementaryData;
import org.hisp.dhis.rules.models.Rule;
import org.hisp.dhis.rules.models.RuleAction;
import org.hisp.dhis.rules.models.RuleDataValue;
import org.hisp.dhis.rules.models.RuleEnrollment;
import org.hisp.dhis.rules.models.RuleEnrollmentStatus;
import org.hisp.dhis.rules.models.RuleEvent;
import org.hisp.dhis.rules.models.RuleEventStatus;
import org.hisp.dhis.rules.models.RuleInstant;
import org.hisp.dhis.rules.models.RuleLocalDate;
import org.hisp.dhis.rules.models.RuleValueType;
import org.hisp.dhis.rules.models.RuleVariable;
import org.hisp.dhis.rules.models.RuleVariableNewestEvent;
import varde.catalogue.Catalogue;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;
import varde.engine.limit.State;
import varde.engine.timeline.Answers;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;

/// The courses of [OneCourse] asked of DHIS2's rule engine, for orientation: the four intervals of
/// such a course held against their limits, and three checks, as program rules over one enrollment.
///
/// Usage, in the folder of the repository: `java … varde.bench.ProgramRules`
public final class ProgramRules {
  private static final int COURSES = 10_000;
  private static final String PROGRAM = "D01";
  private static final LocalDate TODAY = LocalDate.of(2021, 4, 14);

  private final RuleEngine engine = RuleEngine.Companion.getInstance();
  private final RuleEngineContext rules =
      new RuleEngineContext(
          rules(),
          variables(),
          new RuleSupplementaryData(List.of(), List.of(), Map.of()),
          Map.of());
  private final List<RuleEnrollment> enrollments = new ArrayList<>();
  private final List<List<RuleEvent>> events = new ArrayList<>();

  private ProgramRules() {}

  public static void main(String[] arguments) throws Exception {
    var courses = IntStream.range(0, COURSES).mapToObj(i -> OneCourse.course(i, "")).toList();
    var dhis2 = new ProgramRules();
    courses.forEach(dhis2::enroll);
    var editions = Catalogue.load(List.of(Path.of("pathways"))).value().orElseThrow();
    var ours =
        Evaluator.prepare(
            editions.compiled(),
            PatientCourse.columns(courses, editions.compiled().vocabulary()),
            Run.on(TODAY));
    if (dhis2.missed() != missed(ours.evaluate())) {
      throw new IllegalStateException(dhis2.missed() + " and " + missed(ours.evaluate()));
    }
    new Rounds()
        .with("Varde", ours::evaluate)
        .with("DHIS2", dhis2::missed)
        .run()
        .forEach((name, times) ->
            System.out.printf(
                "%s %s, %,.0f ns a course%n", name, times, times.median() * 1e9 / COURSES));
  }

  private static long missed(Answers answers) {
    return IntStream.range(0, answers.untilInterval(answers.courses() - 1))
        .filter(interval -> answers.state(interval) == State.MISSED)
        .count();
  }

  /// Asks every enrollment, and counts the limits that were missed.
  private long missed() {
    var missed = 0L;
    for (var i = 0; i < enrollments.size(); i++) {
      missed +=
          engine.evaluate(enrollments.get(i), events.get(i), rules).stream()
              .filter(effect -> effect.getRuleId().startsWith("missed"))
              .count();
    }
    return missed;
  }

  private static List<Rule> rules() {
    return List.of(
        kept("m", "c", 21),
        missed("m", "c", 21),
        kept("c", "e1", 7),
        missed("c", "e1", 7),
        kept("e1", "e2", 56),
        missed("e1", "e2", 56),
        kept("e2", "e3", 56),
        missed("e2", "e3", 56),
        rule("no-start", "!d2:hasValue(#{a})"),
        rule("no-attendance", "d2:hasValue(#{c}) && !d2:hasValue(#{m})"),
        rule("late-attendance", both("c", "m") + " && d2:daysBetween(#{c}, #{m}) > 0"));
  }

  private static Rule kept(String from, String to, int days) {
    return rule("kept " + from, both(from, to) + " && " + between(from, to) + " <= " + days);
  }

  private static Rule missed(String from, String to, int days) {
    return rule("missed " + from, both(from, to) + " && " + between(from, to) + " > " + days);
  }

  private static String both(String from, String to) {
    return "d2:hasValue(#{%s}) && d2:hasValue(#{%s})".formatted(from, to);
  }

  private static String between(String from, String to) {
    return "d2:daysBetween(#{%s}, #{%s})".formatted(from, to);
  }

  private static Rule rule(String name, String condition) {
    var tell = new RuleAction("'yes'", "DISPLAYTEXT", Map.of("content", name));
    return new Rule(condition, List.of(tell), name, name, null, 1);
  }

  private static List<RuleVariable> variables() {
    return List.of("a", "m", "c", "e1", "e2", "e3").stream()
        .<RuleVariable>map(
            name -> new RuleVariableNewestEvent(name, false, List.of(), name, RuleValueType.DATE))
        .toList();
  }

  /// One data value for each event that a rule asks for: which evaluation it is, the client knows.
  private void enroll(PatientCourse course) {
    var start = date(course.events().getFirst().occurredOn());
    enrollments.add(
        new RuleEnrollment(
            course.id(),
            PROGRAM,
            start,
            start,
            RuleEnrollmentStatus.ACTIVE,
            "unit",
            "",
            List.of()));
    var evaluations = 0;
    var all = new ArrayList<RuleEvent>();
    for (var event : course.events()) {
      var name = event.event().toLowerCase(Locale.ROOT);
      evaluations += name.equals("e") ? 1 : 0;
      all.add(event(course.id() + all.size(), event, name.equals("e") ? "e" + evaluations : name));
    }
    events.add(all);
  }

  private static RuleEvent event(String id, CourseEvent event, String name) {
    var day = event.occurredOn();
    var instant = RuleInstant.Companion.parse(day + "T12:00:00Z");
    return new RuleEvent(
        id,
        "stage",
        "stage",
        RuleEventStatus.COMPLETED,
        instant,
        instant,
        date(day),
        date(day),
        "unit",
        "",
        List.of(new RuleDataValue(name, day.toString())));
  }

  private static RuleLocalDate date(LocalDate day) {
    return new RuleLocalDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
