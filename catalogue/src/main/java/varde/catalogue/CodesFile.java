package varde.catalogue;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import varde.engine.edition.Code;
import varde.engine.edition.Mark;
import varde.engine.edition.Provenance;
import varde.engine.edition.Text;

/// Reads `codes.csv`.
final class CodesFile {
  static final List<String> COLUMNS =
      List.of(
          "pathway",
          "code",
          "system",
          "text_nb",
          "valid_from",
          "valid_through",
          "mark",
          "note",
          "source");

  /// A code with the line it stands on.
  record Line(Code code, Place place) {
    boolean isSameAs(Line other) {
      return code.pathway().equals(other.code.pathway())
          && code.system().equals(other.code.system())
          && code.code().equals(other.code.code());
    }
  }

  private final String name;
  private final Problems problems;

  private CodesFile(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  /// The lines of the file, none when there is no file; empty, and a problem, when it cannot be
  /// read.
  static Optional<List<Line>> read(Path file, String name, Problems problems) {
    return Files.exists(file) ? new CodesFile(name, problems).read(file) : Optional.of(List.of());
  }

  private Optional<List<Line>> read(Path file) {
    var lines = new ArrayList<Line>();
    try (var reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.NONE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(text(file))) {
      for (var record : reader) {
        if (!record.getHeader().containsAll(COLUMNS)) {
          problems.add("codes.columns", new Place(name, 1), String.join(",", COLUMNS));
          return Optional.empty();
        }
        lines.add(line(record));
      }
      return Optional.of(lines);
    } catch (MalformedInputException bytes) {
      problems.add("file.not-utf8", new Place(name, 1));
      return Optional.empty();
    } catch (IOException | UncheckedIOException | CsvParseException broken) {
      problems.add("codes.unreadable", new Place(name, 1), String.valueOf(broken.getMessage()));
      return Optional.empty();
    }
  }

  /// Some programs put a byte order mark in front.
  private static String text(Path file) throws IOException {
    var text = Files.readString(file);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Line line(NamedCsvRecord record) {
    var place = new Place(name, Math.toIntExact(record.getStartingLineNumber()));
    if (record.getFieldCount() != record.getHeader().size()) {
      problems.add(
          "codes.fields", place, "" + record.getHeader().size(), "" + record.getFieldCount());
      return new Line(shifted(record), place);
    }
    var provenance =
        new Provenance(
            mark(record, place), field(record, "source"), Text.same(field(record, "note")));
    return new Line(
        new Code(
            field(record, "pathway"),
            field(record, "code"),
            field(record, "system"),
            field(record, "text_nb"),
            date(record, "valid_from", place),
            date(record, "valid_through", place),
            provenance),
        place);
  }

  /// Where the columns do not stand under their names, only what comes before the text is believed.
  private static Code shifted(NamedCsvRecord record) {
    return new Code(
        field(record, "pathway"),
        field(record, "code"),
        field(record, "system"),
        "",
        Optional.empty(),
        Optional.empty(),
        new Provenance(Mark.INFERRED, "", Text.EMPTY));
  }

  private static String field(NamedCsvRecord record, String column) {
    return record.findField(column).orElse("").strip();
  }

  private Optional<LocalDate> date(NamedCsvRecord record, String column, Place place) {
    var written = field(record, column);
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException noDate) {
      problems.add("key.not-a-date", place, column, written);
      return Optional.empty();
    }
  }

  private Mark mark(NamedCsvRecord record, Place place) {
    var written = field(record, "mark");
    for (var mark : Mark.values()) {
      if (mark.name().toLowerCase(Locale.ROOT).equals(written)) {
        return mark;
      }
    }
    problems.add(
        "key.not-one-of",
        place,
        "mark",
        written,
        String.join(", ", List.of(Mark.values()).stream().map(Mark::word).toList()));
    return Mark.INFERRED;
  }
}
