package varde.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import varde.app.interop.ColumnsFileWriter;
import varde.app.interop.EventRows;
import varde.app.interop.InOrder;
import varde.app.interop.PackedSlice;
import varde.app.interop.SyntheticSlices;
import varde.engine.columns.SliceBuilder;
import varde.engine.synthetic.Population;

/// Makes courses in slices, several at once, and writes them in their order: the number of threads
/// changes no byte.
///
/// @param courses how many courses
/// @param composite pathway, event and outcome in one word
record Synthesis(Population population, long courses, boolean composite, InOrder order) {
  private static final int SLICE = SliceBuilder.COURSES;

  /// Writes all of them as rows of text and gives the number of rows.
  ///
  /// @param made is told how many courses are written, now and then
  long write(OutputStream out, LongConsumer made) throws IOException {
    out.write(EventRows.header(composite));
    var progress = new Progress(made);
    order.run(
        slices(),
        this::rows,
        slice -> {
          slice.writeTo(out);
          progress.add(slice.rows());
        });
    return progress.rows;
  }

  private EventRows rows(long slice) {
    var rows = new EventRows(population, composite);
    population.make(slice * SLICE, Math.min(courses, (slice + 1) * SLICE), rows::add);
    return rows;
  }

  /// Writes all of them as columns and gives the number of events.
  ///
  /// @param made is told how many courses are written, now and then
  long write(ColumnsFileWriter out, LongConsumer made) throws IOException {
    var words = SyntheticSlices.words(population);
    var unreadable = new AtomicLong();
    var progress = new Progress(made);
    order.run(
        slices(),
        number -> {
          var slices = new SyntheticSlices(population, words);
          var slice = slices.slice(number, courses);
          unreadable.addAndGet(slices.unreadable());
          return slice;
        },
        (PackedSlice slice) -> {
          out.add(slice);
          progress.add(slice.events());
        });
    out.finish(words, unreadable.get(), false);
    return progress.rows;
  }

  private long slices() {
    return (courses + SLICE - 1) / SLICE;
  }

  /// How much is written.
  private final class Progress {
    private final LongConsumer made;
    private long slices;
    private long rows;

    Progress(LongConsumer made) {
      this.made = made;
    }

    void add(long more) {
      rows += more;
      slices++;
      made.accept(Math.min(courses, slices * SLICE));
    }
  }
}
