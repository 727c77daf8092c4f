package varde.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import varde.app.insight.Draft;
import varde.app.insight.MovedCourses;
import varde.app.insight.Replay;
import varde.app.insight.Sweep;
import varde.app.interop.ColumnsFile;
import varde.app.interop.UnusableColumns;
import varde.catalogue.Catalogue;
import varde.engine.edition.Edition;

/// `varde replay`: what another edition, or another time limit, would have said of the past.
@Command(name = "replay", sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
  private static final int MOST_DRAFTS = 20;

  private final Session session;

  @Parameters(paramLabel = "FILE")
  String file = "";

  @Option(names = "--from", paramLabel = "ID")
  String from = "";

  @Option(names = "--to", paramLabel = "DIR|ID")
  String to = "";

  @Option(names = "--vary", paramLabel = "LIMIT=DAYS,...")
  List<String> vary = List.of();

  @Option(names = "--today", paramLabel = "DATE")
  String today = "";

  @Option(names = "--worklist", paramLabel = "DATE")
  String worklist = "";

  @Option(names = "--moved", paramLabel = "FILE")
  @Nullable Path moved;

  @Option(names = "--pathways", paramLabel = "DIR")
  List<Path> pathways = List.of();

  ReplayCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (to.isEmpty() == vary.isEmpty()) {
      throw new Failure("replay.what");
    }
    var day = session.day(today);
    var catalogue = session.catalogue(pathways);
    var before = before(catalogue);
    var question =
        new Replay.Question(before, drafts(catalogue, before), day, worklistDay(), moved != null);
    try (var columns = new InputFile(file).columns()) {
      write(question, outcome(question, columns), columns);
      return columns.unreadable() > 0 ? Commands.INCOMPLETE : Commands.DONE;
    } catch (UnusableColumns unusable) {
      throw InputFile.failure(file, unusable);
    }
  }

  private Draft before(Catalogue catalogue) {
    var only = NamedEdition.exactly(catalogue, from);
    return Draft.of(
        only.orElseGet(() -> session.texts().say("replay.own")), catalogue.editions(), only);
  }

  private List<Draft> drafts(Catalogue catalogue, Draft before) {
    if (!to.isEmpty()) {
      return List.of(other(catalogue));
    }
    var drafts = new ArrayList<Draft>();
    for (var one : vary) {
      drafts.addAll(varied(one, before));
    }
    if (drafts.size() > MOST_DRAFTS) {
      throw new Failure("replay.many", drafts.size(), MOST_DRAFTS);
    }
    return drafts;
  }

  /// An edition we have, or one in a folder.
  private Draft other(Catalogue known) {
    if (known.find(to).isPresent()) {
      return Draft.of(to, known.editions(), Optional.of(to));
    }
    var folder = Path.of(to);
    if (!Files.isDirectory(folder)) {
      var ids = known.editions().stream().map(Edition::id).toList();
      throw new Failure("replay.no-draft", to, String.join(", ", ids));
    }
    var folders = new ArrayList<>(pathways);
    folders.add(folder);
    var all = session.catalogue(folders);
    var drafted =
        all.editions().stream().map(Edition::id).filter(id -> known.find(id).isEmpty()).toList();
    if (drafted.size() != 1) {
      throw new Failure("replay.one-draft", to, drafted.size());
    }
    return Draft.of(drafted.getFirst(), all.editions(), Optional.of(drafted.getFirst()));
  }

  private static List<Draft> varied(String written, Draft before) {
    var parts = written.split("=", -1);
    if (parts.length != 2) {
      throw new Failure("replay.vary", written);
    }
    var drafts = new ArrayList<Draft>();
    for (var days : parts[1].split(",", -1)) {
      drafts.add(
          before
              .varied(parts[0].strip(), days(days.strip(), written))
              .orElseThrow(() -> new Failure("replay.no-limit", parts[0])));
    }
    return drafts;
  }

  private static int days(String word, String written) {
    try {
      var days = Integer.parseInt(word);
      if (days >= 0) {
        return days;
      }
    } catch (NumberFormatException noNumber) {
      throw new Failure("replay.vary", written);
    }
    throw new Failure("replay.vary", written);
  }

  private Optional<LocalDate> worklistDay() {
    try {
      return worklist.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(worklist));
    } catch (DateTimeParseException noDate) {
      throw new Failure("replay.no-date", worklist);
    }
  }

  private Replay.Outcome outcome(Replay.Question question, ColumnsFile columns) throws IOException {
    try (var progress = new CourseProgress(session, "replay.reading")) {
      var threads = Runtime.getRuntime().availableProcessors();
      return Replay.of(
          new Sweep(columns, threads, done -> progress.at(done, columns.courses())), question);
    }
  }

  private void write(Replay.Question question, Replay.Outcome outcome, ColumnsFile columns)
      throws IOException {
    try (var out = session.out()) {
      new ReplayPage(session.texts(), session.page(out), question, outcome)
          .write(file, columns.words().units());
    }
    if (moved != null) {
      try (Writer out = new OutputFile(moved.toString()).text()) {
        new MovedCourses(out).write(outcome);
      }
      session.tell(session.texts().say("replay.courses", outcome.courses().size(), moved));
    }
  }
}
