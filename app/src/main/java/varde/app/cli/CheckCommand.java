package varde.app.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import varde.app.interop.Column;
import varde.app.interop.CsvLines;
import varde.app.interop.EventBatch;
import varde.app.interop.EventFiles;
import varde.app.interop.JsonLines;
import varde.app.interop.ReadOptions;
import varde.app.interop.UnreadableRow;
import varde.app.interop.WrongHeader;
import varde.catalogue.Catalogue;
import varde.engine.edition.Setting;
import varde.engine.timeline.Answers;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

/// `varde check`: where each course stands, what is due, and what is wrong with its registrations.
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  enum Format {
    text,
    jsonl,
    csv
  }

  enum GivenSetting {
    outpatient(Setting.OUTPATIENT),
    inpatient(Setting.INPATIENT);

    final Setting setting;

    GivenSetting(Setting setting) {
      this.setting = setting;
    }
  }

  private final Session session;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  List<String> files = List.of();

  @Option(names = "--today", paramLabel = "DATE")
  String today = "";

  @Option(names = "--edition", paramLabel = "ID")
  String edition = "";

  @Option(names = "--setting", paramLabel = "outpatient|inpatient")
  @Nullable GivenSetting setting;

  @Option(names = "--format", paramLabel = "text|jsonl|csv")
  Format format = Format.text;

  @Option(names = "--date-format", paramLabel = "PATTERN")
  String dateFormat = "";

  @Option(names = "--encoding", paramLabel = "NAME")
  String encoding = StandardCharsets.UTF_8.name();

  @Option(names = "--column", paramLabel = "OUR=THEIRS")
  Map<String, String> columns = Map.of();

  @Option(names = "--findings", paramLabel = "FILE")
  @Nullable Path findings;

  @Option(names = "--explain", paramLabel = "COURSE")
  String explain = "";

  @Option(names = "--pathways", paramLabel = "DIR")
  List<Path> pathways = List.of();

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (findings != null && format != Format.csv) {
      throw new Failure("findings.format");
    }
    var options = options();
    var day = day();
    var catalogue = session.catalogue(pathways);
    if (!edition.isEmpty() && catalogue.find(edition).isEmpty()) {
      throw new Failure(
          "edition.unknown",
          edition,
          String.join(", ", catalogue.editions().stream().map(e -> e.id()).toList()));
    }
    var batch = read(catalogue, options);
    if (batch.rows() == 0 && batch.unreadable() > 0) {
      throw new Failure("nothing.readable", batch.unreadable());
    }
    var run =
        new Run(day, Optional.ofNullable(setting).map(given -> given.setting), options.edition());
    write(catalogue, batch, Evaluator.evaluate(catalogue.compiled(), batch.columns(), run));
    if (batch.unreadable() > 0) {
      session.tell(
          session
              .texts()
              .say("rows.unreadable", batch.unreadable(), batch.rows() + batch.unreadable()));
    }
    return batch.unreadable() > 0 ? Commands.INCOMPLETE : Commands.DONE;
  }

  private ReadOptions options() {
    return new ReadOptions(
        edition.isEmpty() ? Optional.empty() : Optional.of(edition), dates(), charset(), columns());
  }

  private LocalDate day() {
    try {
      return today.isEmpty() ? session.console().today().get() : LocalDate.parse(today);
    } catch (DateTimeParseException noDate) {
      throw new Failure("today.no-date", today);
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
    columns.forEach((ours, theirs) -> {
      var column =
          List.of(Column.values()).stream().filter(c -> c.title().equals(ours)).findFirst();
      names.put(
          column.orElseThrow(() ->
              new Failure(
                  "column.unknown",
                  ours,
                  String.join(
                      ", ", List.of(Column.values()).stream().map(Column::title).toList()))),
          theirs.strip());
    });
    return names;
  }

  private EventBatch read(Catalogue catalogue, ReadOptions options) throws IOException {
    files.forEach(file -> new InputFile(file).mustBeReadable());
    var reading = new EventFiles(catalogue.compiled(), options, this::tell);
    for (var file : files) {
      try (var in = Progress.watch(session, file, new InputFile(file).open(session.console()))) {
        reading.read(shown(file), in);
      } catch (WrongHeader wrong) {
        throw wrongHeader(wrong);
      } catch (ZipException | EOFException broken) {
        throw new Failure("file.packed-broken", shown(file), String.valueOf(broken.getMessage()));
      } catch (IOException broken) {
        throw new Failure("file.broken", shown(file), String.valueOf(broken.getMessage()));
      }
    }
    return reading.finish();
  }

  private String shown(String file) {
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

  private void tell(UnreadableRow row) {
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

  private void write(Catalogue catalogue, EventBatch batch, Answers answers) throws IOException {
    try (var out = session.out()) {
      if (!explain.isEmpty()) {
        new Explanation(session, batch, answers).write(explain, out);
        return;
      }
      switch (format) {
        case text ->
            new CheckReport(session, files.stream().map(this::shown).toList(), batch, answers)
                .write(out);
        case jsonl -> writeJson(batch, answers, out);
        case csv -> writeTables(catalogue, batch, answers, out);
      }
    }
  }

  private static void writeJson(EventBatch batch, Answers answers, Writer out) throws IOException {
    var lines = new JsonLines(out);
    for (var course = 0; course < answers.courses(); course++) {
      if (answers.isAnswered(course)) {
        lines.write(
            batch.courses().word(course),
            batch.incomplete().get(course),
            Timeline.of(answers, course));
      }
    }
  }

  private void writeTables(Catalogue catalogue, EventBatch batch, Answers answers, Writer out)
      throws IOException {
    try (var second = findings == null ? Writer.nullWriter() : findingsFile(findings)) {
      var intervals = CsvLines.intervals(out, catalogue.hasLocalValues());
      var told = CsvLines.findings(second);
      for (var course = 0; course < answers.courses(); course++) {
        if (answers.isAnswered(course)) {
          var timeline = Timeline.of(answers, course);
          intervals.writeIntervals(batch.courses().word(course), timeline);
          told.writeFindings(batch.courses().word(course), timeline);
        }
      }
      intervals.flush();
      told.flush();
    }
  }

  private static Writer findingsFile(Path file) {
    try {
      return new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new Failure("findings.broken", file, String.valueOf(broken.getMessage()));
    }
  }
}
