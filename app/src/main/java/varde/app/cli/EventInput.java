package varde.app.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import picocli.CommandLine.Option;
import varde.app.interop.Column;
import varde.app.interop.ColumnsFile;
import varde.app.interop.ColumnsImport;
import varde.app.interop.EventFiles;
import varde.app.interop.ReadOptions;
import varde.app.interop.UnreadableRow;
import varde.app.interop.UnusableColumns;
import varde.app.interop.WrongHeader;
import varde.catalogue.Catalogue;

/// How files of events named on the command line are read: text in the form the options say, or one
/// file of columns.
final class EventInput {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  @Option(names = "--date-format", paramLabel = "PATTERN")
  String dateFormat = "";

  @Option(names = "--encoding", paramLabel = "NAME")
  String encoding = UTF_8;

  @Option(names = "--column", paramLabel = "OUR=THEIRS")
  Map<String, String> columns = Map.of();

  /// Reads these files as one input.
  EventFiles read(
      Session session, Catalogue catalogue, List<String> files, Optional<String> edition)
      throws IOException {
    var options = options(edition);
    files.forEach(file -> new InputFile(file).mustBeReadable());
    var reading = new EventFiles(catalogue.compiled(), options, row -> tell(session, row));
    for (var file : files) {
      if (isColumns(file)) {
        readColumns(file, files.size() == 1, reading);
      } else {
        read(session, file, reading::read);
      }
    }
    return reading;
  }

  /// Takes these files into columns as one input.
  void takeIn(Session session, List<String> files, ColumnsImport taking) {
    files.forEach(file -> new InputFile(file).mustBeReadable());
    files.forEach(file -> read(session, file, taking::read));
  }

  ReadOptions options(Optional<String> edition) {
    return new ReadOptions(edition, dates(), charset(), columns());
  }

  /// Reads a file from its stream.
  private interface Reader {
    void read(String name, InputStream in) throws IOException;
  }

  private static boolean isColumns(String file) {
    try {
      return !file.equals(InputFile.STANDARD_INPUT) && ColumnsFile.isColumns(Path.of(file));
    } catch (IOException broken) {
      throw new Failure("file.broken", file, String.valueOf(broken.getMessage()));
    }
  }

  private void readColumns(String file, boolean alone, EventFiles reading) throws IOException {
    if (!alone || !dateFormat.isEmpty() || !encoding.equals(UTF_8) || !columns.isEmpty()) {
      throw new Failure("columns.alone", file);
    }
    try (var opened = new InputFile(file).columns()) {
      reading.read(opened);
    } catch (UnusableColumns unusable) {
      throw InputFile.failure(file, unusable);
    }
  }

  private static void read(Session session, String file, Reader reader) {
    try (var in = Progress.watch(session, file, new InputFile(file).open(session.console()))) {
      reader.read(shown(session, file), in);
    } catch (WrongHeader wrong) {
      throw wrongHeader(wrong);
    } catch (ZipException | EOFException broken) {
      throw new Failure(
          "file.packed-broken", shown(session, file), String.valueOf(broken.getMessage()));
    } catch (IOException broken) {
      throw new Failure("file.broken", shown(session, file), String.valueOf(broken.getMessage()));
    }
  }

  private DateTimeFormatter dates() {
    try {
      return dateFormat.isEmpty() ? EventFiles.isoDates() : EventFiles.datesLike(dateFormat);
    } catch (IllegalArgumentException noPattern) {
      throw new Failure("date-format.broken", dateFormat);
    }
  }

  private Charset charset() {
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new Failure("encoding.unknown", encoding);
    }
  }

  private Map<Column, String> columns() {
    var names = new EnumMap<Column, String>(Column.class);
    columns.forEach((ours, theirs) -> names.put(column(ours), theirs.strip()));
    return names;
  }

  private static Column column(String ours) {
    var all = List.of(Column.values());
    return all.stream()
        .filter(column -> column.title().equals(ours))
        .findFirst()
        .orElseThrow(() ->
            new Failure(
                "column.unknown",
                ours,
                String.join(", ", all.stream().map(Column::title).toList())));
  }

  /// What a file is called in messages.
  static String shown(Session session, String file) {
    return file.equals(InputFile.STANDARD_INPUT) ? session.texts().say("standard.input") : file;
  }

  private static Failure wrongHeader(WrongHeader wrong) {
    if (wrong.isEmpty()) {
      return new Failure("file.empty", wrong.file());
    }
    return wrong.twice().isEmpty()
        ? new Failure("header.missing", wrong.file(), String.join(", ", wrong.missing()))
        : new Failure("header.twice", wrong.file(), String.join(", ", wrong.twice()));
  }

  /// Tells what is wrong with a row.
  static void tell(Session session, UnreadableRow row) {
    var faults =
        row.faults().stream()
            .map(fault -> {
              var reason = session.texts().say("fault." + fault.reason());
              var value = fault.value().isEmpty() ? "" : " \"" + fault.value() + "\"";
              return fault.column().isEmpty()
                  ? reason + value
                  : fault.column() + value + ": " + reason;
            });
    session
        .console()
        .err()
        .println(row.file() + ":" + row.line() + ": " + String.join("; ", faults.toList()));
  }
}
