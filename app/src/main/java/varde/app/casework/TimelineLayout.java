package varde.app.casework;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import varde.app.casework.TimelineDrawing.Head;
import varde.app.casework.TimelineDrawing.Label;
import varde.app.casework.TimelineDrawing.Said;
import varde.app.casework.TimelineDrawing.Stroke;
import varde.app.casework.TimelineDrawing.Trail;
import varde.app.casework.TimelineDrawing.Twins;
import varde.app.words.Texts;

/// Lays out a drawing from top to bottom: phases, events, postponements, intervals.
final class TimelineLayout {
  private static final double LABEL_SIZE = 13;
  private static final double NARROWEST = 120;
  private static final double WIDEST = 215;
  private static final double GUTTER = 16;
  private static final double RIGHT = 1244;
  private static final double PHASE_Y = 46.5;
  private static final double BASELINE = 4.5;
  private static final double BARS_BELOW = 48;
  private static final double POSTPONED = 22;

  private final TimelineFacts facts;
  private final TimelineWords words;
  private final Optional<LocalDate> ahead;
  private final List<String> rows;
  private final double labelWidth;
  private final TimelineAxis axis;

  private TimelineLayout(TimelineFacts facts, Texts texts) {
    this.facts = facts;
    this.words = new TimelineWords(facts, texts);
    this.ahead = new TimelineAhead(facts).due();
    this.rows = TimelineBars.names(facts.intervals(), words);
    this.labelWidth = labelWidth();
    this.axis =
        TimelineAxis.of(
            days(),
            facts.today(),
            labelWidth + GUTTER,
            RIGHT,
            TimelineTop.room(words, facts.today()));
  }

  static TimelineDrawing of(TimelineFacts facts, Texts texts) {
    return new TimelineLayout(facts, texts).drawing();
  }

  private TimelineDrawing drawing() {
    var head = head();
    var stones = new TimelineStones(facts, axis, words);
    var trail = trail(stones);
    var bars = bars(trail.y() + BARS_BELOW + (trail.postponements().isEmpty() ? 0 : POSTPONED));
    var bottom = bars.y() - 10;
    return new TimelineDrawing(
        said(head, trail),
        TimelineDrawing.WIDTH,
        bottom + 12,
        bottom,
        labels(trail.y(), !head.phases().isEmpty()),
        head,
        trail,
        bars.bars(),
        twins());
  }

  private Head head() {
    var months = new TimelineTicks(axis, words.texts()).marks();
    var top = new TimelineTop(facts, axis, words);
    return new Head(
        months,
        new TimelineHolidays(axis, words.days(), months).shades(),
        top.phases(),
        top.ending(),
        top.today(),
        top.todayWords());
  }

  private Trail trail(TimelineStones stones) {
    var y = stones.trailY();
    return new Trail(
        y,
        strokes(y),
        stones.stones(),
        stones.ticks(),
        new TimelinePostponements(axis, words, y).of(facts.events()));
  }

  private Said said(Head head, Trail trail) {
    var notes = new TimelineNotes(facts, axis, words);
    return new Said(
        words.finding(),
        words.description(facts.days().getFirst(), facts.today()),
        notes.legend(!trail.ticks().isEmpty(), !head.holidays().isEmpty()),
        notes.notes(),
        notes.holidayNames(new TimelineHolidays(axis, words.days(), head.months()).holidays()));
  }

  private Twins twins() {
    var table = new TimelineTable(facts, words);
    return new Twins(
        new TimelineLadder(facts, words).rungs(ahead), table.intervals(), table.events());
  }

  private double labelWidth() {
    var widest = rows.stream().mapToDouble(row -> TextWidth.of(row, LABEL_SIZE)).max().orElse(0);
    return Math.max(NARROWEST, Math.min(WIDEST, Math.ceil(widest)));
  }

  /// The days there must be room for; today too, unless it is long since the course was closed.
  private List<LocalDate> days() {
    var days = new ArrayList<>(facts.days());
    ahead.ifPresent(days::add);
    var first = Collections.min(days);
    var last = Collections.max(days);
    var isLongSince =
        DAYS.between(last, facts.today()) > Math.max(28, DAYS.between(first, last) / 3);
    if (facts.answer().closed().isEmpty() || !isLongSince) {
      days.add(facts.today());
    }
    return days;
  }

  private List<Label> labels(double trailY, boolean hasPhases) {
    var labels = new ArrayList<Label>();
    if (hasPhases) {
      labels.add(new Label(PHASE_Y, words.texts().say("timeline.row.phase")));
    }
    labels.add(new Label(trailY + BASELINE, words.texts().say("timeline.row.events")));
    return labels;
  }

  /// Solid as far as the course has come, dotted ahead.
  private List<Stroke> strokes(double y) {
    var first = axis.x(Collections.min(facts.days()));
    var closed = facts.answer().closed().map(axis::x);
    if (closed.isPresent()) {
      return List.of(new Stroke("t-trail", first, Math.max(first, closed.get()), y));
    }
    var today = axis.x(facts.today());
    return List.of(
        new Stroke("t-trail", Math.min(first, today), today, y),
        new Stroke("t-trail-ahead", today, RIGHT, y));
  }

  private TimelineBars bars(double y) {
    var bars = new TimelineBars(facts, axis, words, labelWidth, y);
    var all = facts.intervals();
    var drawn = TimelineBars.drawn(all);
    for (var i = 0; i < all.size(); i++) {
      if (drawn.contains(all.get(i))) {
        bars.add(all.get(i), rows.get(i));
      }
    }
    ahead.ifPresent(bars::addAhead);
    return bars;
  }
}
