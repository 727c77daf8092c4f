package varde.app.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A progress bar on standard error while many courses are made; nothing where nobody looks.
///
/// @param bar null where there is none
record MakingProgress(@Nullable ProgressBar bar) implements AutoCloseable {
  private static final long MANY = 50_000;

  static MakingProgress of(Session session, long courses) {
    return session.console().errIsTerminal() && courses > MANY
        ? new MakingProgress(bar(session, courses))
        : new MakingProgress(null);
  }

  private static ProgressBar bar(Session session, long courses) {
    return new ProgressBarBuilder()
        .setTaskName(session.texts().say("synthesise.making"))
        .setInitialMax(courses)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(session.console().err()))
        .clearDisplayOnFinish()
        .build();
  }

  /// So many courses are made.
  void made(long courses) {
    if (bar != null) {
      bar.stepTo(courses);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
