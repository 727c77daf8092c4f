package varde.app.casework;

/// What became of something that was sent to be saved.
sealed interface Saved {

  /// It is kept.
  ///
  /// @param event the number of the event
  record Done(long event) implements Saved {}

  /// The same form was sent before; nothing was done twice.
  record Already(long event) implements Saved {}

  /// Nothing is kept yet, nothing is lost: somebody changed the course after the form was opened,
  /// or the form says nothing that can be registered.
  record NotKept(CourseView now) implements Saved {}
}
