package varde.app.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import varde.app.interop.CsvLines;
import varde.app.interop.EventBatch;
import varde.app.interop.JsonLines;
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

  @Mixin EventInput input = new EventInput();

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
    var day = session.day(today);
    var catalogue = session.catalogue(pathways);
    var only = NamedEdition.exactly(catalogue, edition);
    var batch = input.read(session, catalogue, files, only).finish();
    if (batch.rows() == 0 && batch.unreadable() > 0) {
      throw new Failure("nothing.readable", batch.unreadable());
    }
    var run = new Run(day, Optional.ofNullable(setting).map(given -> given.setting), only);
    write(catalogue, batch, Evaluator.evaluate(catalogue.compiled(), batch.columns(), run));
    if (batch.unreadable() > 0) {
      session.tell(
          session
              .texts()
              .say("rows.unreadable", batch.unreadable(), batch.rows() + batch.unreadable()));
    }
    return batch.unreadable() > 0 ? Commands.INCOMPLETE : Commands.DONE;
  }

  private void write(Catalogue catalogue, EventBatch batch, Answers answers) throws IOException {
    try (var out = session.out()) {
      if (!explain.isEmpty()) {
        new Explanation(session, batch, answers).write(explain, out);
        return;
      }
      switch (format) {
        case text ->
            new CheckReport(
                    session,
                    files.stream().map(file -> EventInput.shown(session, file)).toList(),
                    batch,
                    answers)
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
