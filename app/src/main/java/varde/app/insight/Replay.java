package varde.app.insight;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import varde.engine.columns.Slice;
import varde.engine.columns.Vocabulary;
import varde.engine.indicator.Tally;
import varde.engine.limit.State;
import varde.engine.timeline.Answers;
import varde.engine.timeline.Run;

/// Reads the same past with several editions in one pass, and compares the answers.
///
/// Where drafts only give limits other values, courses are read once and measured with each, and
/// those of pathways that none of them touches are counted on every side; where one is another
/// edition, courses of pathways that it does not have are left out on every side. Both sides of a
/// comparison read the same columns: two intervals are the same one when they are of the same kind
/// and begin with the same event.
public final class Replay implements Sweep.Worker {
  private final Slice slice;
  private final Past before;
  private final List<Past> after;
  private final List<Moves> moves;
  private final boolean[] isTouched;

  /// What is the same on every side of the courses that are compared.
  private final Tally same;

  private final Tally untouched;

  /// True when only values of limits are others: then courses are read once for all sides, and the
  /// untouched ones are counted on each.
  private final boolean isVaried;

  private final boolean wantsCourses;
  private final List<MovedCourse> courses = new ArrayList<>();

  /// What came of it.
  ///
  /// @param before how the past was
  /// @param after how it would have been, in the order of the drafts
  /// @param leftOut how many courses are of pathways that a draft does not have
  /// @param courses the courses that would have been answered otherwise, when they were asked for
  public record Outcome(Side before, List<Side> after, long leftOut, List<MovedCourse> courses) {
    public Outcome {
      after = List.copyOf(after);
      courses = List.copyOf(courses);
    }
  }

  /// One reading of the past.
  ///
  /// @param compared the courses that are compared
  /// @param all those and, where drafts are variations, all others
  /// @param moves against the reading before; nothing on that side itself
  /// @param openOn how the intervals stood that were open on the day that was asked for
  public record Side(Draft draft, Tally compared, Tally all, Moves moves, OpenIntervals openOn) {}

  /// What is asked.
  ///
  /// @param openOn the day whose open intervals are compared
  /// @param wantsCourses whether the courses are to be named
  public record Question(
      Draft before,
      List<Draft> drafts,
      LocalDate today,
      Optional<LocalDate> openOn,
      boolean wantsCourses) {
    public Question {
      drafts = List.copyOf(drafts);
    }

    boolean areVariations() {
      return drafts.stream().allMatch(Draft::isVariation);
    }

    /// The pathways of which courses are compared; empty for all.
    Set<String> compared() {
      return areVariations()
          ? drafts.stream().flatMap(one -> one.varied().stream()).collect(Collectors.toSet())
          : Set.of();
    }

    Run run(Draft draft) {
      return new Run(today, Optional.empty(), draft.edition());
    }
  }

  private Replay(Question question, Slice slice, Vocabulary words) {
    this.slice = slice;
    isVaried = question.areVariations();
    var compared = question.compared();
    before = Past.of(question, question.before(), slice, words);
    after =
        question.drafts().stream()
            .map(one ->
                isVaried
                    ? before.varied(one, compared, words)
                    : Past.of(question, one, slice, words))
            .toList();
    moves = after.stream().map(each -> new Moves(before.answers().compiled())).toList();
    same = before.tally().another();
    untouched = before.tally().another();
    wantsCourses = question.wantsCourses();
    isTouched = new boolean[words.pathways().size()];
    for (var pathway = 0; pathway < isTouched.length; pathway++) {
      var id = words.pathways().word(pathway);
      isTouched[pathway] =
          isVaried
              ? compared.contains(id)
              : question.drafts().stream().allMatch(draft -> draft.has(id));
    }
  }

  /// Reads all courses of the file in each way.
  public static Outcome of(Sweep sweep, Question question) throws IOException {
    var words = new Vocabulary();
    question.before().compiled(words);
    question.drafts().forEach(draft -> draft.compiled(words));
    sweep.file().words().teach(words);
    var workers = sweep.run(words, slice -> new Replay(question, slice, words));
    var first = workers.getFirst();
    workers.subList(1, workers.size()).forEach(first::add);
    return first.outcome();
  }

  @Override
  public void look(int number, long firstCourse) {
    before.read();
    before.look();
    if (!isVaried) {
      after.forEach(Past::read);
    }
    after.forEach(Past::look);
    var answers = before.answers();
    for (var course = 0; course < answers.courses(); course++) {
      var pathway = slice.columns().pathway(course);
      if (pathway >= 0 && isTouched[pathway]) {
        compare(answers, course, firstCourse);
      } else {
        untouched.add(answers, course);
      }
    }
  }

  private void compare(Answers answers, int course, long firstCourse) {
    count(before, course);
    if (isVaried) {
      same.addAllButIntervals(answers, course);
    }
    for (var i = 0; i < after.size(); i++) {
      var past = after.get(i);
      count(past, course);
      if (answers.isAnswered(course) && past.answers().isAnswered(course)) {
        compare(answers, course, i, firstCourse + course);
      }
    }
  }

  private void count(Past past, int course) {
    if (isVaried) {
      past.tally().addIntervals(past.answers(), course);
    } else {
      past.tally().add(past.answers(), course);
    }
  }

  private void compare(Answers answers, int course, int draft, long order) {
    var theirs = after.get(draft).answers();
    for (var i = answers.firstInterval(course); i < answers.untilInterval(course); i++) {
      var other = same(answers, i, theirs, course);
      if (other >= 0) {
        move(answers, course, i, other, draft, order);
      }
    }
  }

  /// The same interval in the other answers, or -1. Mostly it stands in the same place.
  private static int same(Answers ours, int interval, Answers theirs, int course) {
    var first = theirs.firstInterval(course);
    var until = theirs.untilInterval(course);
    var place = first + interval - ours.firstInterval(course);
    if (place < until && isSame(ours, interval, theirs, place)) {
      return place;
    }
    for (var other = first; other < until; other++) {
      if (isSame(ours, interval, theirs, other)) {
        return other;
      }
    }
    return -1;
  }

  private static boolean isSame(Answers ours, int interval, Answers theirs, int other) {
    return ours.fromRow(interval) == theirs.fromRow(other)
        && ours.compiled()
            .slot(ours.slot(interval))
            .interval()
            .id()
            .equals(theirs.compiled().slot(theirs.slot(other)).interval().id());
  }

  private void move(Answers ours, int course, int interval, int other, int draft, long order) {
    var theirs = after.get(draft).answers();
    var slot = ours.slot(interval);
    var from = ours.state(interval);
    var to = theirs.state(other);
    moves
        .get(draft)
        .add(slot, ours.unit(course), from, to, ours.due(interval) == theirs.due(other));
    if (from != to && wantsCourses) {
      courses.add(
          new MovedCourse(
              order,
              draft,
              slice.id(course),
              ours.compiled().slot(slot).id(),
              ours.columns().day(ours.fromRow(interval)),
              from,
              to));
    }
  }

  private void add(Replay other) {
    before.add(other.before);
    same.add(other.same);
    untouched.add(other.untouched);
    for (var i = 0; i < after.size(); i++) {
      after.get(i).add(other.after.get(i));
      moves.get(i).add(other.moves.get(i));
    }
    courses.addAll(other.courses);
  }

  private Outcome outcome() {
    courses.sort(MovedCourse.ORDER);
    return new Outcome(
        side(before, new Moves(before.answers().compiled())),
        IntStream.range(0, after.size()).mapToObj(i -> side(after.get(i), moves.get(i))).toList(),
        isVaried ? 0 : untouched.courses(),
        courses);
  }

  private Side side(Past past, Moves moved) {
    return isVaried ? past.side(same, untouched, moved) : past.side(moved);
  }

  /// An interval of a course that would have stood otherwise.
  ///
  /// @param order the course's place in the file
  /// @param draft the number of the draft
  /// @param start the day of the from-event, as days since 1970-01-01
  public record MovedCourse(
      long order, int draft, String course, String limit, int start, State before, State after) {
    static final Comparator<MovedCourse> ORDER =
        Comparator.comparingInt(MovedCourse::draft)
            .thenComparingLong(MovedCourse::order)
            .thenComparingInt(MovedCourse::start)
            .thenComparing(MovedCourse::limit);
  }
}
