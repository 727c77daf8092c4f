package varde.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import varde.app.casework.Doctor;

/// `varde doctor`: computes every stored answer anew and reports any difference.
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  private final Session session;

  @Option(names = "--data", paramLabel = "DIR")
  Path data = Path.of("");

  @Option(names = "--config", paramLabel = "FILE")
  Path config = Path.of("");

  DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    try (var out = session.out()) {
      var page = session.page(out);
      var report = examine();
      page.text(
          0,
          session.texts().say("doctor.report", report.courses(), report.differing().size()),
          Style.PLAIN);
      if (report.differing().isEmpty()) {
        return Commands.DONE;
      }
      page.text(
          0,
          session
              .texts()
              .say(
                  "doctor.differing",
                  report.differing().stream()
                      .limit(SHOWN)
                      .map(String::valueOf)
                      .collect(Collectors.joining(", "))),
          Style.PLAIN);
      return Commands.INCOMPLETE;
    } catch (Server.Unavailable unavailable) {
      throw session.stoppedBy(unavailable);
    }
  }

  private Doctor.Report examine() throws Server.Unavailable {
    try (var progress = new CourseProgress(session, "doctor.examining")) {
      return session.console().server().examine(session.place(config, data), progress::at);
    }
  }
}
