package varde.app.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import varde.app.interop.ColumnsFile;
import varde.engine.edition.Edition;
import varde.engine.history.PatientCourse;
import varde.engine.indicator.Share;
import varde.engine.indicator.Shares;
import varde.engine.indicator.Tally;
import varde.engine.limit.State;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Interval;
import varde.engine.timeline.Phase;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

/// A replay says what two separate evaluations say when their timelines are laid side by side.
class ReplayTest {
  private static final long SEED = 77;
  private static final ManyCourses MANY = ManyCourses.drawn(6_000, SEED);
  private static final LocalDate TODAY = ManyCourses.TODAY;
  private static final LocalDate THEN = LocalDate.of(2021, 3, 1);
  private static final Optional<String> OF_2019 = Optional.of("2019-pakkeforlop");
  private static final Optional<String> OF_2024 = Optional.of("2024-forenklet");
  private static final Set<String> REFUSING =
      Set.of("V-FUTURE", "NPR-201", "NPR-102", "NPR-225", "NPR-211", "V-DECISIONS", "NPR-221");
  private static final Draft OWN = Draft.of("own", ManyCourses.EDITIONS, Optional.empty());
  private static final Draft AS_2019 = Draft.of("2019", ManyCourses.EDITIONS, OF_2019);
  private static final Draft AS_2024 = Draft.of("2024", ManyCourses.EDITIONS, OF_2024);

  /// The edition of 2019 with one other value and one more indicator, as somebody would write it
  /// down.
  private static final Map<String, String> DRAFT =
      Map.of(
          "edition.yaml",
          """
          edition: draft
          extends: 2019-pakkeforlop
          in_force: {from: none, through: none, mark: unstated, source: LOG}
          indicators:
            reported:
              kind: share-with-event
              among: first A
              event: F
              label: {nb: Meldt, nn: Meld, en: Reported}
              mark: unstated
          """,
          "D01.yaml",
          """
          pathway: D01
          limits:
            D01-UTR-POL: {days: 14}
          """);

  private static ColumnsFile file;
  private static List<Edition> drafted;

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    file = ColumnsFile.open(MANY.file(folder));
    var draft = Files.createDirectories(folder.resolve("drafts/draft"));
    for (var one : DRAFT.entrySet()) {
      Files.writeString(draft.resolve(one.getKey()), one.getValue());
    }
    drafted = ManyCourses.editions(List.of(ManyCourses.PATHWAYS, draft.getParent()));
  }

  @AfterAll
  static void close() {
    file.close();
  }

  private static Draft varied(Draft draft, String limit, int days) {
    return draft.varied(limit, days).orElseThrow();
  }

  private static Draft fromFolder() {
    return Draft.of("draft", drafted, Optional.of("draft"));
  }

  private static Replay.Outcome replay(int threads, Draft before, Draft... after)
      throws IOException {
    return Replay.of(
        new Sweep(file, threads, done -> {}),
        new Replay.Question(before, List.of(after), TODAY, Optional.of(THEN), true));
  }

  /// The timelines as one evaluation of all courses gives them; a course that is not answered has
  /// none.
  private static List<Optional<Timeline>> timelines(Draft draft, LocalDate today) {
    var compiled = Compiled.of(draft.editions());
    var columns = PatientCourse.columns(MANY.list(), compiled.vocabulary());
    var answers =
        Evaluator.evaluate(compiled, columns, new Run(today, Optional.empty(), draft.edition()));
    var timelines = new ArrayList<Optional<Timeline>>();
    for (var course = 0; course < answers.courses(); course++) {
      timelines.add(
          answers.isAnswered(course)
              ? Optional.of(Timeline.of(answers, course))
              : Optional.empty());
    }
    return timelines;
  }

  /// Calls for each interval that both have.
  private interface Pairs {
    void pair(int course, Interval before, Interval after);
  }

  private static void pairs(Draft before, Draft after, Pairs pairs) {
    var ours = timelines(before, TODAY);
    var theirs = timelines(after, TODAY);
    for (var course = 0; course < ours.size(); course++) {
      var number = course;
      for (var interval : intervals(ours.get(course))) {
        intervals(theirs.get(course)).stream()
            .filter(other -> other.limit().interval().id().equals(interval.limit().interval().id()))
            .filter(other -> other.why().fromRow() == interval.why().fromRow())
            .forEach(other -> pairs.pair(number, interval, other));
      }
    }
  }

  private static List<Interval> intervals(Optional<Timeline> timeline) {
    return timeline.map(Timeline::intervals).orElse(List.of());
  }

  /// What moved, as limit, state before and state after.
  private static Map<String, Long> moves(Draft before, Draft after) {
    var moves = new TreeMap<String, Long>();
    pairs(
        before,
        after,
        (course, ours, theirs) -> {
          if (ours.state() != theirs.state()) {
            moves.merge(move(ours.limit().id(), ours.state(), theirs.state()), 1L, Long::sum);
          }
        });
    return moves;
  }

  private static String move(String limit, State before, State after) {
    return limit + " " + before + " " + after;
  }

  private static Map<String, Long> moves(Moves told) {
    var moves = new TreeMap<String, Long>();
    for (var limit : told.limits()) {
      for (var before : State.values()) {
        for (var after : State.values()) {
          if (before != after) {
            moves.put(move(limit, before, after), told.count(limit, before, after));
          }
        }
      }
    }
    moves.values().removeIf(count -> count == 0);
    return moves;
  }

  @Test
  void what_moves_is_what_two_evaluations_say_side_by_side() throws IOException {
    var shorter = varied(OWN, "D01-UTR-POL", 14);
    var longer = varied(OWN, "D08-UTR-POL", 60);
    var none = varied(OWN, "D01-EVA1-POL", 0);
    var outcome = replay(2, OWN, shorter, longer, none);
    for (var side : outcome.after()) {
      var expected = moves(OWN, side.draft());
      assertThat(moves(side.moves())).as(side.draft().name()).isEqualTo(expected).isNotEmpty();
      assertThat(side.moves().moved()).isEqualTo(sum(expected));
    }
    assertThat(outcome.leftOut()).isZero();
    assertThat(moves(outcome.after().getFirst().moves()))
        .containsKeys(move("D01-UTR-POL", State.MET, State.MISSED));
    assertThat(moves(outcome.after().get(1).moves()))
        .containsKeys(move("D08-UTR-POL", State.MISSED, State.MET));
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  @Test
  void what_moves_at_units_is_what_moves_in_all() throws IOException {
    var outcome = replay(2, OWN, varied(OWN, "D01-UTR-POL", 14));
    var moves = outcome.after().getFirst().moves();
    var units = file.words().units();
    var expected = new TreeMap<String, Long>();
    pairs(
        OWN,
        varied(OWN, "D01-UTR-POL", 14),
        (course, ours, theirs) -> {
          if (ours.state() == State.MET && theirs.state() == State.MISSED) {
            expected.merge(MANY.list().get(course).events().getFirst().unit(), 1L, Long::sum);
          }
        });
    var actual = new TreeMap<String, Long>();
    for (var unit : moves.units("D01-UTR-POL")) {
      actual.put(
          unit < 0 ? "" : units.word(unit),
          moves.count("D01-UTR-POL", unit, State.MET, State.MISSED));
    }
    actual.values().removeIf(count -> count == 0);
    assertThat(sum(actual)).isEqualTo(sum(expected)).isPositive();
    assertThat(actual).hasSizeGreaterThan(3);
  }

  @Test
  void how_many_are_due_on_another_day_is_told_too() throws IOException {
    var longer = varied(OWN, "D01-UTR-POL", 22);
    var otherDue = new ArrayList<Integer>();
    pairs(
        OWN,
        longer,
        (course, ours, theirs) -> {
          if (!ours.due().equals(theirs.due())) {
            otherDue.add(course);
          }
        });
    var moves = replay(2, OWN, longer).after().getFirst().moves();
    assertThat(moves.otherDue()).isEqualTo(otherDue.size()).isGreaterThan(moves.moved());
  }

  @Test
  void the_same_value_moves_nothing() throws IOException {
    var same = replay(2, OWN, varied(OWN, "D01-UTR-POL", 21)).after().getFirst().moves();
    assertThat(same.moved()).isZero();
    assertThat(same.otherDue()).isZero();
    assertThat(same.count("D01-UTR-POL", State.MET, State.MET)).isPositive();
  }

  @Test
  void an_edition_against_itself_moves_nothing() throws IOException {
    for (var draft : List.of(OWN, AS_2019, AS_2024)) {
      var outcome = replay(2, draft, draft);
      assertThat(outcome.after().getFirst().moves().moved()).isZero();
      assertThat(outcome.after().getFirst().moves().otherDue()).isZero();
      assertThat(outcome.courses()).isEmpty();
      assertThat(shares(outcome.after().getFirst().all()))
          .isEqualTo(shares(outcome.before().all()));
    }
  }

  @Test
  void a_draft_in_a_folder_is_the_variation_that_says_the_same() throws IOException {
    var folder = replay(2, AS_2019, fromFolder());
    var varied = replay(2, AS_2019, varied(AS_2019, "D01-UTR-POL", 14));
    var one = folder.after().getFirst();
    var other = varied.after().getFirst();
    assertThat(moves(one.moves())).isEqualTo(moves(other.moves())).isNotEmpty();
    assertThat(one.moves().otherDue()).isEqualTo(other.moves().otherDue());
    assertThat(shares(one.all()))
        .containsAllEntriesOf(shares(other.all()))
        .containsAllEntriesOf(shares(fromFolder()))
        .containsKey("reported");
    assertThat(shares(folder.before().all())).isEqualTo(shares(varied.before().all()));
    assertThat(folder.courses()).isEqualTo(varied.courses());
    assertThat(open(one)).isEqualTo(open(timelines(fromFolder(), THEN), course -> true));
  }

  /// What a tally says of its shares, by their ids.
  private static Map<String, String> shares(Tally tally) {
    var shares = new TreeMap<String, String>();
    for (var i = 0; i < tally.indicators().size(); i++) {
      shares.put(
          tally.indicators().get(i).facts().id(), text(tally.share(i, Tally.ALL, Tally.ALL)));
    }
    return shares;
  }

  private static String text(Share share) {
    return share.numerator() + " of " + share.denominator() + " " + share.beside();
  }

  private static Map<String, String> shares(Draft draft) {
    var answers = MANY.answers(draft.editions(), new Run(TODAY, Optional.empty(), draft.edition()));
    var shares = new TreeMap<String, String>();
    Shares.of(answers).forEach(one -> shares.put(one.indicator().facts().id(), text(one)));
    return shares;
  }

  @Test
  void the_shares_of_each_side_are_those_of_an_evaluation_of_its_own() throws IOException {
    var shorter = varied(OWN, "D01-UTR-POL", 14);
    var outcome = replay(2, OWN, shorter);
    assertThat(shares(outcome.before().all())).containsAllEntriesOf(shares(OWN));
    assertThat(shares(outcome.after().getFirst().all())).containsAllEntriesOf(shares(shorter));
    assertThat(outcome.before().all().courses()).isEqualTo(MANY.list().size());
    assertThat(outcome.before().compared().courses()).isEqualTo(coursesOf(Set.of("D01")));
  }

  private static long coursesOf(Set<String> pathways) {
    return MANY.list().stream().filter(course -> pathways.contains(course.pathway())).count();
  }

  @Test
  void pathways_that_a_draft_does_not_have_are_left_out_on_both_sides() throws IOException {
    var outcome = replay(2, OWN, AS_2024);
    var compared = coursesOf(Set.of("D01", "D11", "D12"));
    assertThat(outcome.leftOut()).isEqualTo(MANY.list().size() - compared).isPositive();
    assertThat(outcome.before().all().courses()).isEqualTo(compared);
    assertThat(outcome.after().getFirst().all().courses()).isEqualTo(compared);
    assertThat(moves(outcome.after().getFirst().moves()))
        .isEqualTo(moves(OWN, AS_2024))
        .isNotEmpty();
    assertThat(outcome.courses())
        .allMatch(one -> Set.of("D01", "D11", "D12").contains(one.limit().substring(0, 3)));
  }

  @Test
  void the_courses_that_moved_are_named_in_the_order_of_the_file() throws IOException {
    var drafts = List.of(varied(OWN, "D01-UTR-POL", 14), varied(OWN, "D12-UTR-POL", 50));
    var expected = new ArrayList<String>();
    for (var draft : drafts) {
      pairs(
          OWN,
          draft,
          (course, ours, theirs) -> {
            if (ours.state() != theirs.state()) {
              expected.add(
                  String.join(
                      ",",
                      MANY.list().get(course).id(),
                      draft.name(),
                      ours.limit().id(),
                      ours.start().toString(),
                      ours.state().word(),
                      theirs.state().word()));
            }
          });
    }
    var written = new StringWriter();
    new MovedCourses(written).write(replay(2, OWN, drafts.getFirst(), drafts.getLast()));
    assertThat(written.toString().lines().skip(1)).isEqualTo(expected).isNotEmpty();
    assertThat(written.toString().lines().findFirst())
        .contains("course,draft,limit,start,before,after");
  }

  @Test
  void courses_are_named_only_when_they_are_asked_for() throws IOException {
    var question =
        new Replay.Question(
            OWN, List.of(varied(OWN, "D01-UTR-POL", 14)), TODAY, Optional.empty(), false);
    var outcome = Replay.of(Sweep.over(file), question);
    assertThat(outcome.courses()).isEmpty();
    assertThat(outcome.after().getFirst().moves().moved()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  void the_number_of_threads_changes_nothing(int threads) throws IOException {
    var drafts = new Draft[] {varied(OWN, "D01-UTR-POL", 14), varied(OWN, "D09-EVAN", 30)};
    var one = replay(1, OWN, drafts);
    var several = replay(threads, OWN, drafts);
    assertThat(several.courses()).isEqualTo(one.courses());
    assertThat(several.leftOut()).isEqualTo(one.leftOut());
    for (var i = 0; i < drafts.length; i++) {
      assertThat(text(several.after().get(i))).isEqualTo(text(one.after().get(i)));
    }
    assertThat(text(several.before())).isEqualTo(text(one.before()));
  }

  private static String text(Replay.Side side) {
    return List.of(
            shares(side.all()), shares(side.compared()), moves(side.moves()), open(side).toString())
        .toString();
  }

  private static List<Long> open(Replay.Side side) {
    var open = side.openOn();
    return List.of(open.courses(), open.overdue(), open.soon(), open.later());
  }

  /// Counted plainly: courses that had begun and were not closed, and their intervals.
  private static List<Long> open(
      List<Optional<Timeline>> timelines, Predicate<PatientCourse> asked) {
    var intervals = new ArrayList<Interval>();
    var courses = 0L;
    for (var course = 0; course < timelines.size(); course++) {
      var timeline = timelines.get(course);
      if (asked.test(MANY.list().get(course))
          && timeline.isPresent()
          && timeline.get().phase() != Phase.CLOSED
          && hasBegun(timeline.get(), course)) {
        courses++;
        intervals.addAll(timeline.get().intervals());
      }
    }
    return List.of(
        courses,
        intervals.stream().filter(one -> one.state() == State.OVERDUE).count(),
        intervals.stream().filter(one -> isSoon(one)).count(),
        intervals.stream().filter(one -> one.state() == State.RUNNING && !isSoon(one)).count());
  }

  /// Something that counts has happened: an event that is not refused, P apart.
  private static boolean hasBegun(Timeline timeline, int course) {
    var refused =
        timeline.findings().stream()
            .filter(finding -> REFUSING.contains(finding.code()))
            .filter(finding -> !finding.event().equals(Optional.of("P")))
            .count();
    var events =
        MANY.list().get(course).events().stream().filter(one -> !one.event().equals("P")).count();
    return timeline.phase() != Phase.NONE || events > refused;
  }

  private static boolean isSoon(Interval interval) {
    return interval.state() == State.RUNNING
        && !interval.due().orElseThrow().isAfter(THEN.plusDays(7));
  }

  @Test
  void the_open_worklist_of_a_day_is_that_of_an_evaluation_on_that_day() throws IOException {
    var shorter = varied(OWN, "D01-UTR-POL", 2);
    var outcome = replay(2, OWN, shorter);
    Predicate<PatientCourse> ofD01 = course -> course.pathway().equals("D01");
    assertThat(open(outcome.before())).isEqualTo(open(timelines(OWN, THEN), ofD01));
    assertThat(open(outcome.after().getFirst())).isEqualTo(open(timelines(shorter, THEN), ofD01));
    assertThat(open(outcome.before())).allMatch(count -> count > 0);
    assertThat(open(outcome.before())).isNotEqualTo(open(outcome.after().getFirst()));
  }
}
