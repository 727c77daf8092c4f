package varde.engine.edition;

/// One moment of a course, from which or to which days are counted.
public sealed interface Moment {

  /// The first such event that counts.
  record First(EventMatch event) implements Moment {}

  /// The final decision, wherever the patient goes from there.
  record FinalDecision() implements Moment {}
}
