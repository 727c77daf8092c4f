package varde.engine.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import varde.engine.columns.Row;
import varde.engine.edition.Indicator;
import varde.engine.timeline.Answers;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Overlaps;

/// Counts the answers of any number of courses in the places of two axes: the indicators, how the
/// intervals of each limit stand, and the findings.
///
/// A course is counted at its unit and an item in the period of the day that settled it
/// . There are only whole numbers inside, so that tallies made by several threads give the
/// same sum in any order. A place that nothing is counted in takes no memory. Not for several
/// threads at once.
public final class Tally {
  /// Every place of an axis together.
  public static final int ALL = -1;

  private final Counters counters;
  private final Axis rows;
  private final Axis columns;
  private final PlaceCounts counts;
  private final Increments increments;
  private long courses;

  private Tally(Counters counters, Axis rows, Axis columns) {
    this.counters = counters;
    this.rows = rows;
    this.columns = columns;
    var places = rows.places().size() * columns.places().size();
    counts = new PlaceCounts(counters, places);
    increments = new Increments(counts.cells(), counts.numbers(), counts::count);
  }

  /// Nothing counted yet.
  public static Tally by(Axis rows, Axis columns, Compiled compiled) {
    return new Tally(new Counters(compiled), rows, columns);
  }

  /// Another tally of the same things, with nothing counted yet.
  public Tally another() {
    return new Tally(counters, rows, columns);
  }

  /// The axis of the rows.
  public Axis rows() {
    return rows;
  }

  /// The axis of the columns.
  public Axis columns() {
    return columns;
  }

  /// The indicators, by their numbers here.
  public List<Indicator> indicators() {
    return counters.indicators;
  }

  /// The limits' ids, by their numbers here.
  public List<String> limits() {
    return counters.limits;
  }

  /// The finding codes, by their numbers here.
  public List<String> findings() {
    return counters.findings;
  }

  /// How many courses were counted.
  public long courses() {
    return courses;
  }

  /// Counts what was answered of these courses.
  public void add(Answers answers) {
    for (var course = 0; course < answers.courses(); course++) {
      add(answers, course);
    }
  }

  /// Counts what was answered of one course, if anything was.
  public void add(Answers answers, int course) {
    addIntervals(answers, course);
    addAllButIntervals(answers, course);
  }

  /// Counts the course, if anything was answered of it, without its intervals, which are what
  /// differs when limits have other values.
  public void addAllButIntervals(Answers answers, int course) {
    if (answers.isAnswered(course)) {
      courses++;
      addSpans(answers, course);
      addFindings(answers, course);
    }
  }

  /// Counts what waits to be counted, which is otherwise done when somebody asks.
  public void finish() {
    increments.finish();
  }

  /// Counts what the other one counted.
  public void add(Tally other) {
    other.finish();
    courses += other.courses;
    counts.add(other.counts);
  }

  private int place(Answers answers, int course, int setting, int day) {
    return place(answers.unit(course), answers.columns().pathway(course), setting, day);
  }

  private int place(int unit, int pathway, int setting, int day) {
    return rows.place(unit, pathway, setting, day) * columns.places().size()
        + columns.place(unit, pathway, setting, day);
  }

  private void count(int place, int counter) {
    increments.add(counts.counters(place), counter);
  }

  /// Counts the intervals of one course, and not the course.
  public void addIntervals(Answers answers, int course) {
    for (var i = answers.firstInterval(course); i < answers.untilInterval(course); i++) {
      var slot = answers.slot(i);
      var setting = counters.setting(slot);
      var place = place(answers, course, setting, settledDay(answers, course, i));
      count(place, counters.interval(slot, answers.state(i), answers.reason(i)));
      if (answers.isPostponed(i)) {
        count(place, counters.postponed(slot));
      }
    }
  }

  ///
  private static int settledDay(Answers answers, int course, int interval) {
    var to = answers.toRow(interval);
    if (to >= 0) {
      return answers.columns().day(to);
    }
    if (answers.state(interval).isOpen()) {
      return answers.due(interval);
    }
    return answers.closeDay(course) == Row.NONE
        ? answers.columns().day(answers.fromRow(interval))
        : answers.closeDay(course);
  }

  private void addSpans(Answers answers, int course) {
    for (var i = answers.firstSpan(course); i < answers.untilSpan(course); i++) {
      var place = place(answers, course, answers.spanSetting(i), answers.spanDay(i));
      increments.add(
          counts.spread(place, answers.spanIndicator(i)),
          Math.min(answers.spanValue(i), Spread.MOST));
    }
  }

  private void addFindings(Answers answers, int course) {
    var unit = answers.unit(course);
    var pathway = answers.columns().pathway(course);
    for (var i = answers.firstFinding(course); i < answers.untilFinding(course); i++) {
      addFinding(answers.check(i), unit, pathway, answers.findingDay(i));
    }
    if (answers.overlap(course) >= 0) {
      addFinding(answers.overlap(course), unit, pathway, answers.startDay(course));
    }
  }

  private void addFinding(int check, int unit, int pathway, int day) {
    count(place(unit, pathway, 0, day), counters.found(check));
  }

  /// Counts the findings of courses that overlap others of their patient in other slices.
  public void add(Overlaps overlaps) {
    for (var course : overlaps.found()) {
      addFinding(course.check(), course.unit(), course.pathway(), course.start());
    }
  }

  /// True when anything is counted in this place of the rows.
  public boolean isRowUsed(int row) {
    return isUsed(places(row, ALL));
  }

  /// True when anything is counted in this place of the columns.
  public boolean isColumnUsed(int column) {
    return isUsed(places(ALL, column));
  }

  private boolean isUsed(int[] places) {
    finish();
    return counts.isUsed(places);
  }

  /// What was counted of an indicator that is a share.
  ///
  /// @param row a place of the rows, or [#ALL]
  /// @param column a place of the columns, or [#ALL]
  public Share share(int indicator, int row, int column) {
    finish();
    var places = places(row, column);
    return counters.isOfCourses(indicator)
        ? Share.ofCourses(counters.indicators.get(indicator), counts.spread(indicator, places))
        : counters.share(indicator, counts.sum(places));
  }

  /// How the intervals of a limit stand; see [#share].
  public LimitCount limit(int limit, int row, int column) {
    return counters.limit(limit, sum(row, column));
  }

  /// How often a finding was made; see [#share].
  public int finding(int finding, int row, int column) {
    return sum(row, column)[counters.finding(finding)];
  }

  /// What was counted of an indicator that is told by its median; see [#share].
  public Spread spread(int indicator, int row, int column) {
    finish();
    var places = counters.isOfCourses(indicator) ? new int[0] : places(row, column);
    return new Spread(counters.indicators.get(indicator), counts.spread(indicator, places));
  }

  private int[] sum(int row, int column) {
    finish();
    return counts.sum(places(row, column));
  }

  private int[] places(int row, int column) {
    var width = columns.places().size();
    var across = column == ALL ? IntStream.range(0, width).toArray() : new int[] {column};
    return (row == ALL ? IntStream.range(0, rows.places().size()) : IntStream.of(row))
        .flatMap(r -> Arrays.stream(across).map(c -> r * width + c))
        .toArray();
  }
}
