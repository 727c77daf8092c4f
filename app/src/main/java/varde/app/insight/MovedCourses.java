package varde.app.insight;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;

/// Writes the courses that would have been answered otherwise, as a table.
public record MovedCourses(Writer out) {

  /// A line for each interval that would have stood otherwise.
  public void write(Replay.Outcome outcome) throws IOException {
    var lines = CsvWriter.builder().build(out);
    lines.writeRecord("course", "draft", "limit", "start", "before", "after");
    for (var one : outcome.courses()) {
      lines.writeRecord(
          one.course(),
          outcome.after().get(one.draft()).draft().name(),
          one.limit(),
          LocalDate.ofEpochDay(one.start()).toString(),
          one.before().word(),
          one.after().word());
    }
    lines.flush();
  }
}
