package varde.app.interop;

import java.util.List;

/// The page of one upload: what it would change, or what it changed.
///
/// @param done true when it has been taken in
/// @param confirm what the button says; empty when there is nothing to take in
/// @param effects what follows, one sentence each
/// @param courses the courses that change, the first of them
/// @param moreCourses how many more there are; empty for none
/// @param leftOut the courses that are not taken in
/// @param unreadable the rows that cannot be read
record ImportView(
    String id,
    boolean done,
    String title,
    String lead,
    String confirm,
    List<Effect> effects,
    List<Line> courses,
    String moreCourses,
    List<Line> leftOut,
    String moreLeftOut,
    List<Line> unreadable,
    String moreUnreadable) {

  /// Something that follows, with the sign of the state it leads to.
  record Effect(String sign, String text) {}

  /// A course or a row of the file, and what is said of it.
  record Line(String name, String text) {}

  /// An upload in the list of the latest.
  record Row(String id, String name, String by, String when, String what) {}
}
