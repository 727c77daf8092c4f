package varde.app.interop;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import varde.engine.timeline.Interval;
import varde.engine.timeline.Timeline;

/// Writes answers as tables: one line an interval, and one line a finding.
public final class CsvLines {
  private static final List<String> INTERVALS =
      List.of(
          "course",
          "pathway",
          "edition",
          "phase",
          "limit",
          "from",
          "start",
          "to",
          "end",
          "due",
          "elapsed",
          "state",
          "reason",
          "postponed");
  private static final List<String> FINDINGS =
      List.of("course", "pathway", "edition", "code", "event", "date");

  private final CsvWriter out;
  private final boolean local;

  private CsvLines(Writer out, List<String> header, boolean local) {
    this.out = CsvWriter.builder().build(out);
    this.local = local;
    this.out.writeRecord(local ? with(header, "local") : header);
  }

  /// A table of intervals.
  ///
  /// @param local the installation states values of its own: one column more says which
  public static CsvLines intervals(Writer out, boolean local) {
    return new CsvLines(out, INTERVALS, local);
  }

  /// A table of findings.
  public static CsvLines findings(Writer out) {
    return new CsvLines(out, FINDINGS, false);
  }

  /// Writes the intervals of one course.
  public void writeIntervals(String course, Timeline timeline) {
    for (var interval : timeline.intervals()) {
      var line = line(course, timeline, interval);
      out.writeRecord(local ? with(line, Boolean.toString(interval.local())) : line);
    }
  }

  /// Writes the findings of one course.
  public void writeFindings(String course, Timeline timeline) {
    for (var finding : timeline.findings()) {
      out.writeRecord(
          course,
          timeline.pathway().id(),
          timeline.edition().id(),
          finding.code(),
          finding.event().orElse(""),
          finding.date().toString());
    }
  }

  /// Hands everything over to the writer below.
  public void flush() throws IOException {
    out.flush();
  }

  private static List<String> line(String course, Timeline timeline, Interval interval) {
    return List.of(
        course,
        timeline.pathway().id(),
        timeline.edition().id(),
        timeline.phase().word(),
        interval.limit().id(),
        interval.from(),
        interval.start().toString(),
        interval.to().orElse(""),
        interval.end().map(Object::toString).orElse(""),
        interval.due().map(Object::toString).orElse(""),
        number(interval.elapsed()),
        interval.state().word(),
        Words.reason(interval),
        Boolean.toString(interval.postponed()));
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  private static List<String> with(List<String> line, String last) {
    var longer = new ArrayList<>(line);
    longer.add(last);
    return longer;
  }
}
