package varde.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// A progress bar on standard error while a long file is read; nothing where nobody looks.
final class Progress {
  private static final long LONG = 20L << 20;
  private static final long MEGABYTE = 1L << 20;

  private Progress() {}

  /// The stream of this file; closing it takes the bar away.
  static InputStream watch(Session session, String file, InputStream in) {
    var size = sizeOf(file);
    return session.console().errIsTerminal() && size > LONG
        ? ProgressBar.wrap(in, bar(session, file, size))
        : in;
  }

  private static ProgressBarBuilder bar(Session session, String file, long size) {
    return new ProgressBarBuilder()
        .setTaskName(session.texts().say("progress.reading", file))
        .setInitialMax(size)
        .setUnit(" MB", MEGABYTE)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(session.console().err()))
        .clearDisplayOnFinish();
  }

  private static long sizeOf(String file) {
    try {
      return Files.size(Path.of(file));
    } catch (IOException unknown) {
      return 0;
    }
  }
}
