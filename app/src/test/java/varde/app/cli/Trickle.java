package varde.app.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// A stream that comes in small pieces and never knows how much is left, as a slow pipe.
final class Trickle extends InputStream {
  private static final int PIECE = 7;

  private final ByteArrayInputStream bytes;

  Trickle(byte[] bytes) {
    this.bytes = new ByteArrayInputStream(bytes);
  }

  @Override
  public int read() {
    return bytes.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    return bytes.read(into, offset, Math.min(length, PIECE));
  }

  @Override
  public int available() {
    return 0;
  }
}
