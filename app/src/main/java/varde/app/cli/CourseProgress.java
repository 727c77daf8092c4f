package varde.app.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// A progress bar on standard error while something is done with many courses; nothing where nobody
/// looks.
final class CourseProgress implements AutoCloseable {
  private static final long MANY = 50_000;

  private final Session session;
  private final String task;
  private Optional<ProgressBar> bar = Optional.empty();

  /// @param task the key of the text that says what is done
  CourseProgress(Session session, String task) {
    this.session = session;
    this.task = task;
  }

  /// So many of all courses are done.
  void at(long courses, long all) {
    if (bar.isEmpty() && session.console().errIsTerminal() && all > MANY) {
      bar = Optional.of(bar(all));
    }
    bar.ifPresent(shown -> shown.stepTo(courses));
  }

  private ProgressBar bar(long all) {
    return new ProgressBarBuilder()
        .setTaskName(session.texts().say(task))
        .setInitialMax(all)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(session.console().err()))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
