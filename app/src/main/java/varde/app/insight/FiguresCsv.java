package varde.app.insight;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import varde.engine.limit.Reason;

/// Writes figures as a table for programs: a line for each indicator, row and column. The line of
/// all rows or columns has `*` there, a number that is hidden has nothing.
public final class FiguresCsv {
  private static final String ALL = "*";
  private static final List<Reason> REASONS =
      Arrays.stream(Reason.values()).filter(reason -> reason != Reason.NONE).toList();

  private final CsvWriter lines;

  public FiguresCsv(Writer out) {
    lines = CsvWriter.builder().build(out);
  }

  /// Writes all figures, with a header.
  public void write(Figures figures) throws IOException {
    var header = new ArrayList<>(List.of("indicator", "row", "column"));
    header.addAll(List.of("numerator", "denominator", "share", "lower", "upper"));
    header.addAll(List.of("overdue", "lapsed", "postponed"));
    REASONS.forEach(reason -> header.add("not_measured_" + reason.word().replace('-', '_')));
    header.addAll(List.of("count", "p10", "median", "p90"));
    lines.writeRecord(header);
    for (var one : figures.shares()) {
      one.cells()
          .map((r, c, cell) -> write(figures, one.indicator().facts().id(), r, c, fields(cell)));
    }
    for (var one : figures.spreads()) {
      one.cells()
          .map((r, c, cell) -> write(figures, one.indicator().facts().id(), r, c, fields(cell)));
    }
    lines.flush();
  }

  private boolean write(
      Figures figures, String indicator, int row, int column, List<String> fields) {
    var line = new ArrayList<>(List.of(indicator, name(figures.rows(), row)));
    line.add(name(figures.columns(), column));
    line.addAll(fields);
    lines.writeRecord(line);
    return true;
  }

  private static String name(List<String> names, int place) {
    return place == names.size() ? ALL : names.get(place);
  }

  private static List<String> fields(ShareFigures.Cell cell) {
    var fields = new ArrayList<String>();
    var share = cell.share();
    fields.add(share.map(one -> String.valueOf(one.numerator())).orElse(""));
    fields.add(share.map(one -> String.valueOf(one.denominator())).orElse(""));
    fields.add(share.filter(one -> !one.isEmpty()).map(one -> decimal(one.value())).orElse(""));
    var wilson = share.flatMap(one -> one.wilson());
    fields.add(wilson.map(bounds -> decimal(bounds.lower())).orElse(""));
    fields.add(wilson.map(bounds -> decimal(bounds.upper())).orElse(""));
    fields.addAll(List.of(word(cell.overdue()), word(cell.lapsed()), word(cell.postponed())));
    for (var reason : REASONS) {
      fields.add(word(cell.notMeasured().getOrDefault(reason, OptionalInt.of(0))));
    }
    fields.addAll(List.of("", "", "", ""));
    return fields;
  }

  private static List<String> fields(SpreadFigures.Cell cell) {
    var fields = new ArrayList<String>();
    for (var i = 0; i < 8 + REASONS.size(); i++) {
      fields.add("");
    }
    fields.addAll(
        List.of(word(cell.size()), word(cell.low()), word(cell.median()), word(cell.high())));
    return fields;
  }

  private static String decimal(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  private static String word(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
  }
}
