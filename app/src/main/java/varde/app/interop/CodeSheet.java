package varde.app.interop;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import varde.app.casework.RegisteredEvents.Registered;
import varde.app.web.SheetCell;

/// Codes as a table, in the columns that `varde check` reads: comma, UTF-8, no mark of byte order.
record CodeSheet(Codes codes) {
  /// Says that the file holds what happened in a period, and not whole courses.
  static final String PERIOD = "varde_period";

  private static final List<String> PARTS = List.of("pathway", "event", "outcome");
  private static final List<String> LAST = List.of("setting", "unit", "course_unit", PERIOD);

  /// What the channel says: a row for each registration.
  byte[] said() {
    var isComposite = codes.channel() == Channel.COMPOSITE;
    return written(
        isComposite ? header(List.of("code")) : header(PARTS),
        csv ->
            codes
                .said()
                .forEach(one ->
                    csv.writeRecord(
                        row(
                            one.registered(),
                            isComposite ? List.of(one.composite()) : parts(one.registered())))));
  }

  /// What the channel has no code for, and why.
  byte[] unsayable() {
    var header = new ArrayList<>(header(PARTS));
    header.add("reason");
    return written(
        header,
        csv ->
            codes
                .unsayable()
                .forEach(one -> {
                  var row = new ArrayList<>(row(one.registered(), parts(one.registered())));
                  row.add(one.ground().word());
                  csv.writeRecord(row);
                }));
  }

  private static byte[] written(List<String> header, Consumer<CsvWriter> rows) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(header);
      rows.accept(csv);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> header(List<String> what) {
    var header = new ArrayList<>(List.of("course_id", "date"));
    header.addAll(what);
    header.addAll(LAST);
    return header;
  }

  private List<String> row(Registered one, List<String> what) {
    var row = new ArrayList<String>();
    row.add(SheetCell.safe(one.course()));
    row.add(one.event().occurredOn().toString());
    what.stream().map(SheetCell::safe).forEach(row::add);
    row.add(one.event().setting().map(FactWords::word).orElse(""));
    row.add(SheetCell.safe(one.event().unit()));
    row.add(SheetCell.safe(one.courseUnit()));
    row.add(codes.period().toString());
    return row;
  }

  private static List<String> parts(Registered one) {
    return List.of(one.pathway(), one.event().event(), one.event().outcome());
  }
}
