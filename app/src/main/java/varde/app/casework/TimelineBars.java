package varde.app.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import varde.app.casework.TimelineDrawing.Bar;
import varde.app.casework.TimelineDrawing.Label;
import varde.app.casework.TimelineDrawing.Mark;
import varde.app.casework.TimelineDrawing.Part;
import varde.app.casework.TimelineDrawing.Stroke;
import varde.engine.limit.State;
import varde.engine.timeline.Interval;

/// The intervals, one bar each, from a height downwards.
final class TimelineBars {
  static final int MOST = 12;

  private static final double LABEL_SIZE = 13;
  private static final double LINE = 16;
  private static final double BELOW_BAR = 27.5;
  private static final double BELOW_WORDS = 26;
  private static final double ROOM_FOR_LINE = 8;
  private static final double LEAST_WIDTH = 2;
  private static final double AFTER_TODAY = 6;

  private final TimelineFacts facts;
  private final TimelineAxis axis;
  private final TimelineWords words;
  private final TimelineVerdicts verdicts;
  private final double labelWidth;

  private final List<Bar> bars = new ArrayList<>();
  private double y;

  TimelineBars(
      TimelineFacts facts, TimelineAxis axis, TimelineWords words, double labelWidth, double y) {
    this.facts = facts;
    this.axis = axis;
    this.words = words;
    this.verdicts = new TimelineVerdicts(axis);
    this.labelWidth = labelWidth;
    this.y = y;
  }

  /// The intervals that are drawn: all open ones, and the latest of the others while there is room.
  static List<Interval> drawn(List<Interval> intervals) {
    var open = intervals.stream().filter(interval -> interval.state().isOpen()).toList();
    var others = intervals.stream().filter(interval -> !interval.state().isOpen()).toList();
    var room = Math.max(0, MOST - open.size());
    var kept = new HashSet<>(open);
    kept.addAll(others.subList(Math.max(0, others.size() - room), others.size()));
    return intervals.stream().filter(kept::contains).toList();
  }

  /// What the rows are called: a number tells apart those of one name.
  static List<String> names(List<Interval> intervals, TimelineWords words) {
    var total = new HashMap<String, Integer>();
    intervals.forEach(interval -> total.merge(words.label(interval), 1, Integer::sum));
    var seen = new HashMap<String, Integer>();
    return intervals.stream()
        .map(words::label)
        .map(label ->
            total.getOrDefault(label, 0) > 1
                ? words.texts().say("timeline.numbered", label, seen.merge(label, 1, Integer::sum))
                : label)
        .toList();
  }

  void add(Interval interval, String name) {
    var end = facts.end(interval);
    var due = interval.due();
    var reach = due.filter(day -> day.isAfter(end)).orElse(end);
    var isMeasured = interval.state() != State.NOT_MEASURED;
    add(
        name,
        interval.limit().id(),
        isMeasured ? parts(interval, end) : List.of(),
        isMeasured ? List.of() : lines(interval, end),
        due.map(day -> mark(interval, day)),
        axis.x(interval.start()),
        Math.max(axis.x(reach), axis.x(interval.start()) + LEAST_WIDTH),
        words.told(interval));
  }

  /// What would follow if the next thing came today.
  void addAhead(LocalDate due) {
    var from = axis.x(facts.today()) + AFTER_TODAY;
    add(
        words.texts().say("timeline.ahead"),
        "",
        List.of(),
        List.of(new Stroke("t-trail-ahead", from, axis.x(due), y)),
        Optional.of(new Mark(axis.x(due), "t-due")),
        from,
        axis.x(due),
        new TimelineWords.Told(
            Sign.START, words.texts().say("timeline.ahead.due", words.days().day(due)), ""));
  }

  List<Bar> bars() {
    return bars;
  }

  /// The height of the next row.
  double y() {
    return y;
  }

  private void add(
      String name,
      String limit,
      List<Part> parts,
      List<Stroke> lines,
      Optional<Mark> due,
      double from,
      double until,
      TimelineWords.Told told) {
    var verdict = verdicts.beside(told, from, until, y);
    var label = label(name);
    bars.add(new Bar(y, label, limit, parts, lines, due, verdict));
    var below = verdict.y() > y + LINE ? BELOW_WORDS : BELOW_BAR;
    y = verdict.y() + below + (label.size() - 1) * ROOM_FOR_LINE;
  }

  /// The name in as many lines as it needs.
  private List<Label> label(String name) {
    var lines = lines(name);
    var first = y + 4.5 - (lines.size() - 1) * LINE / 2;
    var labels = new ArrayList<Label>();
    for (var line : lines) {
      labels.add(new Label(TimelineDrawing.rounded(first + labels.size() * LINE), line));
    }
    return labels;
  }

  private List<String> lines(String name) {
    var lines = new ArrayList<String>();
    for (var word : name.split(" ", -1)) {
      var longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
      if (lines.isEmpty() || TextWidth.of(longer, LABEL_SIZE) > labelWidth) {
        lines.add(word);
      } else {
        lines.set(lines.size() - 1, longer);
      }
    }
    return lines;
  }

  private Mark mark(Interval interval, LocalDate due) {
    var sign = Sign.of(interval.state(), interval.due(), facts.today());
    return new Mark(axis.x(due), sign == Sign.SOON ? "t-due-soon" : "t-due");
  }

  private List<Part> parts(Interval interval, LocalDate end) {
    var due = interval.due().orElseThrow();
    var parts = new ArrayList<Part>();
    var inTime = due.isBefore(end) ? due : end;
    part(inTime(interval.state()), interval.start(), inTime).ifPresent(parts::add);
    part("t-bar-over", due, end).ifPresent(parts::add);
    if (interval.state() == State.RUNNING) {
      part("t-bar-left", end, due).ifPresent(parts::add);
    }
    return parts.isEmpty() ? List.of(least(interval)) : parts;
  }

  private static String inTime(State state) {
    return switch (state) {
      case RUNNING, OVERDUE -> "t-bar-open";
      case MET -> "t-bar-met";
      case MISSED, ENDED, LAPSED, NOT_MEASURED -> "t-bar";
    };
  }

  private Optional<Part> part(String style, LocalDate from, LocalDate until) {
    var width = TimelineDrawing.rounded(axis.x(until) - axis.x(from));
    return width > 0 ? Optional.of(new Part(style, axis.x(from), width)) : Optional.empty();
  }

  /// What has lasted no whole day is seen all the same.
  private Part least(Interval interval) {
    return new Part(inTime(interval.state()), axis.x(interval.start()), LEAST_WIDTH);
  }

  /// What is not measured: a line, dotted while it lasts.
  private List<Stroke> lines(Interval interval, LocalDate end) {
    var isOver = interval.end().isPresent() || facts.answer().closed().isPresent();
    return List.of(
        new Stroke(isOver ? "t-wait" : "t-trail-ahead", axis.x(interval.start()), axis.x(end), y));
  }
}
