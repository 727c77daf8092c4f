package varde.app.casework;

/// What became of something that was sent to be saved.
sealed interface Saved {

  /// It is kept.
  ///
  /// @param event the number of the event
  record Done(long event) implements Saved {}

  /// The same form was sent before; nothing was done twice.
  record Already(long event) implements Saved {}

  /// Somebody changed the course after the form was opened. Nothing is kept yet, nothing is lost.
  record Overtaken(CourseView now) implements Saved {}
}
