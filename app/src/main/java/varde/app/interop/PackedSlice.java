package varde.app.interop;

import java.util.Arrays;
import varde.engine.columns.SliceBuilder;

/// One slice as it stands in a file.
///
/// @param firstDay the earliest day of an event, as days since 1970-01-01; the largest number when
///   there is none
@SuppressWarnings("ArrayRecordComponent")
public record PackedSlice(byte[] bytes, int courses, int events, int firstDay, int lastDay) {

  /// What this builder has taken in.
  public static PackedSlice of(SliceBuilder builder) {
    var courses = builder.courses();
    var events = builder.events();
    var first = builder.firstDay();
    var last = builder.lastDay();
    return new PackedSlice(builder.pack(), courses, events, first, last);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedSlice slice && Arrays.equals(bytes, slice.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
