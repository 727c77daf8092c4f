package varde.app.interop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import varde.engine.timeline.Compiled;

/// Takes files of coded events into one file of columns, as [EventFiles] reads them: several pieces
/// of a file are parsed at once and put together in their order, so that the number of threads
/// changes no byte. Memory grows with the courses, not with their events.
///
/// What a row says is decided in one place: rows that [ChunkParser] cannot read, and rows that
/// contradict their course, are read again by [RowReader], which tells what is wrong with them.
public final class ColumnsImport implements AutoCloseable {
  private final Compiled compiled;
  private final ReadOptions options;
  private final Consumer<UnreadableRow> tell;
  private final InOrder order;
  private final Room room;
  private final GatheredRows gathered;

  /// @param tell is told every row that cannot be read, in the order of the input
  /// @param folder where rows may be put aside while all are gathered
  public ColumnsImport(
      Compiled compiled,
      ReadOptions options,
      Consumer<UnreadableRow> tell,
      InOrder order,
      Path folder) {
    this(compiled, options, tell, order, folder, Room.USUAL);
  }

  ColumnsImport(
      Compiled compiled,
      ReadOptions options,
      Consumer<UnreadableRow> tell,
      InOrder order,
      Path folder,
      Room room) {
    this.compiled = compiled;
    this.options = options;
    this.tell = tell;
    this.order = order;
    this.room = room;
    gathered = new GatheredRows(folder, room.rows());
  }

  /// Reads one more file.
  ///
  /// @param name how the file is called in messages
  /// @throws WrongHeader when columns are missing
  public void read(String name, InputStream in) throws IOException {
    var form = new EventFiles(compiled, options, tell);
    var plain = form.plain(in);
    var header = Header.read(plain, name, form.readAs());
    new FileIntake(name, compiled, form.readAs(), header, gathered, tell).read(plain, order, room);
  }

  /// How many rows were read.
  public long rows() {
    return gathered.rows();
  }

  /// How many rows could not be.
  public long unreadable() {
    return gathered.unreadable();
  }

  /// How many courses they are of.
  public long courses() {
    return gathered.courses.size();
  }

  /// Writes everything that was read to a file of columns.
  public void writeTo(ColumnsFileWriter out) throws IOException {
    gathered.writeTo(out, order);
  }

  @Override
  public void close() throws IOException {
    gathered.close();
  }
}
