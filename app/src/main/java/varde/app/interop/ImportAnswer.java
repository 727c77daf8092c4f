package varde.app.interop;

import java.util.List;

/// What another system is told of a file it sent: what changed, and everything that stands in the
/// way, each with its place and what to do.
///
/// @param id names this answer in the audit log
/// @param preview true when nothing was kept
/// @param courses those that change
/// @param leftOut those of which nothing is taken in
/// @param unreadable the first rows that cannot be read; how many there are stands in the counts
record ImportAnswer(
    String id,
    boolean preview,
    Upload.Counts counts,
    List<Changed> courses,
    List<LeftOut> leftOut,
    List<Unreadable> unreadable) {

  /// A course that changes.
  ///
  /// @param change `opened` or `changed`
  record Changed(String course, String change, int added, int mistaken, boolean facts) {}

  /// A course of which nothing is taken in.
  ///
  /// @param reason a word that stays; what to do is said in the reader's language
  record LeftOut(String course, String reason, String remedy) {}

  /// A row that cannot be read.
  record Unreadable(long line, List<Fault> faults) {}

  /// What is wrong with one field.
  ///
  /// @param column its name; empty when it is the whole row
  record Fault(String column, String value, String reason, String remedy) {}

  /// True when there was nothing that could be read.
  boolean isEmpty() {
    return counts.opened() + counts.changed() + counts.unchanged() + counts.leftOut() == 0;
  }
}
