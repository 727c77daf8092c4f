package varde.app.interop;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import varde.engine.columns.FileWords;
import varde.engine.columns.Names;

/// Where each slice of a file of columns stands, and the words that they speak of by number.
///
/// @param astray true when a row that could not be read may be any course's
record ColumnsIndex(FileWords words, List<Place> slices, boolean astray) {
  ColumnsIndex {
    slices = List.copyOf(slices);
  }

  /// One slice.
  ///
  /// @param sum checksum of its bytes
  /// @param firstDay the earliest day of an event, as days since 1970-01-01
  record Place(long at, int length, int sum, int courses, int events, int firstDay, int lastDay) {}

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeBoolean(astray);
      write(words.pathways(), out);
      write(words.units(), out);
      out.writeInt(words.registrations());
      for (var i = 0; i < words.registrations(); i++) {
        for (var part : words.registration(i)) {
          write(part, out);
        }
      }
      for (var slice : slices) {
        out.writeLong(slice.at);
        out.writeInt(slice.length);
        out.writeInt(slice.sum);
        out.writeInt(slice.courses);
        out.writeInt(slice.events);
        out.writeInt(slice.firstDay);
        out.writeInt(slice.lastDay);
      }
    } catch (IOException memoryNeverFails) {
      throw new IllegalStateException(memoryNeverFails);
    }
    return bytes.toByteArray();
  }

  private static void write(Names names, DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (var i = 0; i < names.size(); i++) {
      write(names.word(i), out);
    }
  }

  /// Its length stands before it, in four bytes: a unit may be called anything a file says.
  private static void write(String word, DataOutputStream out) throws IOException {
    var bytes = word.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static ColumnsIndex read(byte[] bytes, int sliceCount) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    var astray = in.readBoolean();
    var words = new FileWords();
    readNames(in, words.pathways());
    readNames(in, words.units());
    for (var left = in.readInt(); left > 0; left--) {
      words.registration(word(in), word(in), Byte.parseByte(word(in)));
    }
    var slices = new ArrayList<Place>(sliceCount);
    for (var left = sliceCount; left > 0; left--) {
      slices.add(
          new Place(
              in.readLong(),
              in.readInt(),
              in.readInt(),
              in.readInt(),
              in.readInt(),
              in.readInt(),
              in.readInt()));
    }
    return new ColumnsIndex(words, slices, astray);
  }

  private static void readNames(DataInputStream in, Names names) throws IOException {
    for (var left = in.readInt(); left > 0; left--) {
      names.idOf(word(in));
    }
  }

  private static String word(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
