package varde.app.storage;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after a server while the program stands: one that is gone is started again, as often as it
/// takes. Says so once when it goes, and once when it is back.
final class ServerWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final BooleanSupplier runs;
  private final Runnable begin;
  private final Thread thread;

  private boolean isMissed;
  private boolean isOver;

  /// @param runs true while the server runs
  /// @param begin starts it, or throws a [StorageFailure]
  ServerWatch(BooleanSupplier runs, Runnable begin) {
    this.runs = runs;
    this.begin = begin;
    thread = Thread.ofPlatform().daemon().name("varde-database-watch").unstarted(this::watch);
  }

  void start() {
    thread.start();
  }

  private void watch() {
    try {
      while (look()) {
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  /// False when there is nothing to look after any more.
  private synchronized boolean look() {
    if (!isOver && !runs.getAsBoolean()) {
      startAgain();
    }
    return !isOver;
  }

  private void startAgain() {
    if (!isMissed) {
      LOG.warn("the database server is gone; it is started again until it runs");
    }
    isMissed = true;
    try {
      begin.run();
      LOG.warn("the database server runs again");
      isMissed = false;
    } catch (StorageFailure notYet) {
      LOG.debug("not yet: {}", notYet.key());
    }
  }

  /// Waits for an attempt that is under way; after it the server is left alone.
  @Override
  public synchronized void close() {
    isOver = true;
  }
}
