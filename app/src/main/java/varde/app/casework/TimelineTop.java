package varde.app.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import varde.app.casework.TimelineDrawing.Mark;
import varde.app.casework.TimelineDrawing.PhaseBar;
import varde.app.casework.TimelineDrawing.Words;
import varde.app.casework.TimelineFacts.Happening;
import varde.engine.timeline.Phase;

/// The head of the drawing: the phases, and today beside them.
record TimelineTop(TimelineFacts facts, TimelineAxis axis, TimelineWords words) {
  static final double TODAY_SIZE = 13.6;

  private static final double SIZE = 13.6;
  private static final double INDENT = 8;
  private static final double GAP = 1.5;
  private static final double AFTER = 6;
  private static final double BASELINE = 46.5;

  List<PhaseBar> phases() {
    var moves = facts.events().stream().filter(Happening::moves).toList();
    var bars = new ArrayList<PhaseBar>();
    for (var i = 0; i < moves.size(); i++) {
      var isLast = i + 1 == moves.size();
      var until = isLast ? facts.today() : moves.get(i + 1).day();
      if (moves.get(i).phase() != Phase.CLOSED && until.isAfter(moves.get(i).day())) {
        bars.add(bar(moves.get(i), until, isLast));
      }
    }
    return bars;
  }

  private PhaseBar bar(Happening move, LocalDate until, boolean now) {
    var x = axis.x(move.day());
    var width = TimelineDrawing.rounded(axis.x(until) - x - GAP);
    var text = words.words().phase(move.phase());
    var fits = TextWidth.of(text, SIZE) + 2 * INDENT <= width;
    return new PhaseBar(x, Math.max(width, GAP), fits ? text : "", now);
  }

  /// That the course is closed, after its last phase.
  Optional<Words> ending() {
    var x = facts.answer().closed().map(day -> axis.x(day) + INDENT).orElse(0.0);
    var text = words.words().phase(Phase.CLOSED);
    var until = x + TextWidth.of(text, SIZE);
    var isFree =
        until <= TimelineDrawing.WIDTH
            && todayWords()
                .map(other -> until + INDENT <= start(other) || x > axis.x(facts.today()))
                .orElse(true);
    return facts.answer().closed().isPresent() && isFree
        ? Optional.of(new Words(TimelineDrawing.rounded(x), BASELINE, "start", text))
        : Optional.empty();
  }

  private static double start(Words other) {
    return other.anchor().equals("start")
        ? other.x()
        : other.x() - TextWidth.of(other.text(), SIZE);
  }

  Optional<Mark> today() {
    return axis.has(facts.today())
        ? Optional.of(new Mark(axis.x(facts.today()), todayText(words, facts.today())))
        : Optional.empty();
  }

  /// The day beside its line; at the edge, when today lies beyond the drawing.
  Optional<Words> todayWords() {
    return today()
        .map(mark ->
            new Words(TimelineDrawing.rounded(mark.x() + AFTER), BASELINE, "start", mark.text()));
  }

  static String todayText(TimelineWords words, LocalDate today) {
    return words.texts().say("timeline.today", words.days().date(today));
  }

  static double room(TimelineWords words, LocalDate today) {
    return TextWidth.of(todayText(words, today), TODAY_SIZE) + 2 * AFTER;
  }
}
