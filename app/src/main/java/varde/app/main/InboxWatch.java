package varde.app.main;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import varde.app.interop.Inbox;

/// Looks into the inboxes again and again, one after the other.
final class InboxWatch implements AutoCloseable {
  private static final int SECONDS = 2;
  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(20);

  private final List<Inbox> inboxes;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread looking =
      Thread.ofPlatform().name("varde-inbox").daemon().unstarted(this::look);

  InboxWatch(List<Inbox> inboxes) {
    this.inboxes = List.copyOf(inboxes);
  }

  void start() {
    if (!inboxes.isEmpty()) {
      looking.start();
    }
  }

  private void look() {
    try {
      while (!end.await(SECONDS, TimeUnit.SECONDS)) {
        inboxes.forEach(Inbox::look);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// A file that is being taken in is taken in first.
  @Override
  public void close() {
    end.countDown();
    try {
      looking.join(PATIENCE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
