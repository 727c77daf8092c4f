package varde.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A file in mapped memory that is only read: the least that any reading of it can take.
final class Bytes implements AutoCloseable {
  private final Arena arena = Arena.ofShared();
  private final MemorySegment bytes;

  Bytes(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  long size() {
    return bytes.byteSize();
  }

  /// All bytes added up, eight at a time.
  long sum(int threads) throws InterruptedException {
    var sums = new long[threads];
    var works =
        IntStream.range(0, threads)
            .mapToObj(part -> Thread.ofPlatform().start(() -> sums[part] = sum(part, threads)))
            .toList();
    for (var work : works) {
      work.join();
    }
    return Arrays.stream(sums).sum();
  }

  private long sum(int part, int parts) {
    var words = bytes.byteSize() / Long.BYTES;
    var from = words * part / parts;
    var until = words * (part + 1) / parts;
    var sum = 0L;
    for (var word = from; word < until; word++) {
      sum += bytes.get(ValueLayout.JAVA_LONG_UNALIGNED, word * Long.BYTES);
    }
    return sum;
  }

  @Override
  public void close() {
    arena.close();
  }
}
