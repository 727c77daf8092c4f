package varde.app.casework;

import java.util.List;
import java.util.Optional;
import varde.app.words.Texts;

/// A patient's course as a drawing with its two twins, a ladder of days and a table. Every word is
/// chosen and every place is reckoned; the template only writes them down. Lengths are units of the
/// view box, rounded to a tenth.
///
/// @param bottom where the grid and the line of today end
/// @param labels what the rows are called, those of the bars apart
record TimelineDrawing(
    Said said,
    double width,
    double height,
    double bottom,
    List<Label> labels,
    Head head,
    Trail trail,
    List<Bar> bars,
    Twins twins) {
  static final double WIDTH = 1260;

  /// The drawing of a course.
  static TimelineDrawing of(CourseView view, Texts texts) {
    return view.answer()
        .map(answer -> TimelineLayout.of(new TimelineFacts(answer, view.today()), texts))
        .orElseGet(() -> nothing(texts.say("timeline.nothing")));
  }

  private static TimelineDrawing nothing(String finding) {
    return new TimelineDrawing(
        new Said(finding, "", List.of(), List.of(), ""),
        WIDTH,
        0,
        0,
        List.of(),
        new Head(
            List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
        new Trail(0, List.of(), List.of(), List.of(), List.of()),
        List.of(),
        new Twins(List.of(), List.of(), List.of()));
  }

  /// True when there is something to draw.
  public boolean isDrawn() {
    return !twins.events().isEmpty();
  }

  /// A length as it is written.
  static double rounded(double length) {
    return Math.round(length * 10) / 10.0;
  }

  /// What is said of the drawing.
  ///
  /// @param finding what it shows, in a sentence or two; all there is when nothing is drawn
  /// @param notes what cannot be seen in it
  /// @param holidayNames what the shaded days are called; empty when none is
  record Said(
      String finding,
      String description,
      List<Signed> legend,
      List<String> notes,
      String holidayNames) {}

  /// The upper part: the months, the phases, and today.
  ///
  /// @param ending that the course is closed, where there is room
  record Head(
      List<Mark> months,
      List<Shade> holidays,
      List<PhaseBar> phases,
      Optional<Words> ending,
      Optional<Mark> today,
      Optional<Words> todayWords) {}

  /// The events.
  ///
  /// @param ticks places of registrations that have no stone
  record Trail(
      double y,
      List<Stroke> strokes,
      List<Stone> stones,
      List<Double> ticks,
      List<Postponement> postponements) {}

  /// The same in words: the ladder of days, and the table.
  record Twins(List<Rung> ladder, List<IntervalRow> intervals, List<EventRow> events) {}

  /// The name of a row, at its left.
  record Label(double y, String text) {}

  /// Words on the drawing.
  ///
  /// @param anchor which end of them stands at `x`: `start` or `end`
  record Words(double x, double y, String anchor, String text) {}

  /// A line across the drawing, with words at its head; empty for none.
  record Mark(double x, String text) {}

  /// Public holidays, as a field.
  ///
  /// @param text empty where there is no room
  record Shade(double x, double width, double textX, String text) {}

  /// A phase, as a field.
  ///
  /// @param text empty where there is no room
  /// @param now true for the phase the course is in
  record PhaseBar(double x, double width, String text, boolean now) {}

  /// A level line.
  record Stroke(String style, double from, double until, double y) {}

  /// What happened on one day, or is due.
  ///
  /// @param flag empty where there is no room for words
  record Stone(double x, double y, String style, Optional<Flag> flag) {}

  /// Two lines of words on a pole.
  ///
  /// @param x where the words stand
  /// @param top the upper end of the pole
  /// @param foot its lower end
  record Flag(
      double x,
      double width,
      double y,
      double subY,
      double top,
      double foot,
      String anchor,
      String text,
      String sub) {}

  /// A day on which something was postponed.
  record Postponement(double x, double y, Optional<Words> words, String day) {}

  /// An interval.
  ///
  /// @param y the height of its middle
  /// @param label how the row is called, in one or two lines
  /// @param limit the limit's id, as in the answer
  /// @param due where the limit ends; empty when it has no day
  record Bar(
      double y,
      List<Label> label,
      String limit,
      List<Part> parts,
      List<Stroke> lines,
      Optional<Mark> due,
      Verdict verdict) {}

  /// A part of a bar.
  record Part(String style, double x, double width) {}

  /// How an interval stands: its sign, and words beside the bar.
  ///
  /// @param signX where the sign stands
  /// @param width of the sign and the words together
  /// @param style of the first words
  record Verdict(
      String sign,
      double signX,
      double x,
      double y,
      double width,
      String style,
      String lead,
      String rest) {}

  /// A sign and what it means.
  record Signed(String sign, String text) {}

  /// A day of the ladder.
  ///
  /// @param kind `past`, `today` or `ahead`
  record Rung(String kind, String iso, String day, List<Signed> texts, List<Signed> notes) {}

  /// An interval in the table.
  ///
  /// @param end empty until it has come
  record IntervalRow(String name, Day start, Optional<Day> end, Optional<Day> due, Signed state) {}

  /// An event in the table.
  ///
  /// @param note why it does not count; empty when it does
  record EventRow(Day day, String name, String phase, String note) {}

  /// A day, for machines and for people.
  record Day(String iso, String text) {}
}
