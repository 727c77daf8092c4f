package varde.app.casework;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import varde.app.web.SheetCell;
import varde.app.words.Texts;

/// The worklist as a file: the rows that were shown, with the words that were shown.
record WorklistFile(WorklistView view, Texts texts) {
  private static final List<String> COLUMNS =
      List.of(
          "group",
          "patient",
          "age",
          "pathway",
          "phase",
          "what",
          "note",
          "day",
          "left",
          "with",
          "contact",
          "municipality");
  private static final int DAY = COLUMNS.indexOf("day");

  /// As text, separated by semicolons and marked as UTF-8, as spreadsheets here expect.
  byte[] csv() {
    var written = new StringWriter();
    try (var csv = CsvWriter.builder().fieldSeparator(';').build(written)) {
      csv.writeRecord(head());
      rows().forEach(row -> csv.writeRecord(row.stream().map(SheetCell::text).toList()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return ("\uFEFF" + written).getBytes(StandardCharsets.UTF_8);
  }

  /// As a workbook, with days as days.
  byte[] workbook() {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Varde", "1.0")) {
      var sheet = book.newWorksheet(texts.say("frame.place.worklist"));
      write(sheet);
      sheet.freezePane(0, 1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return bytes.toByteArray();
  }

  private void write(org.dhatim.fastexcel.Worksheet sheet) {
    var head = head();
    for (var column = 0; column < head.size(); column++) {
      sheet.value(0, column, head.get(column));
      sheet.style(0, column).bold().set();
    }
    var at = 1;
    for (var row : rows()) {
      for (var column = 0; column < row.size(); column++) {
        if (column == DAY && !row.get(column).isEmpty()) {
          sheet.value(at, column, LocalDate.parse(row.get(column)));
          sheet.style(at, column).format("yyyy-mm-dd").set();
        } else {
          sheet.value(at, column, row.get(column));
        }
      }
      at++;
    }
  }

  private List<String> head() {
    return COLUMNS.stream().map(column -> texts.say("worklist.file." + column)).toList();
  }

  private List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    for (var group : view.groups()) {
      var name = texts.say("worklist.group." + group.word());
      group.rows().forEach(row -> rows.add(row(name, row)));
    }
    return rows;
  }

  private static List<String> row(String group, WorklistView.Row row) {
    return List.of(
        group,
        row.name(),
        row.age(),
        row.pathway(),
        row.phase(),
        row.what(),
        row.note(),
        row.iso(),
        row.left(),
        row.withNobody() ? "" : row.with(),
        row.noContact() ? "" : row.contact(),
        row.municipality());
  }
}
