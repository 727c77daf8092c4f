package varde.engine.edition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What an edition asks of a course. A closed set of kinds, described for writers in
/// `docs/editions.md`.
///
/// Names of findings are the edition's own; an empty name means that nothing is told.
public sealed interface Rule {

  /// Which rule this is and why.
  Origin origin();

  /// A rule's name in its file, the readings it follows and the key of its source (empty when there
  /// is none).
  record Origin(String id, List<String> readings, String source) {
    public Origin {
      readings = List.copyOf(readings);
    }
  }

  /// An event dated after today does not count.
  record NotAfterToday(Origin origin, String finding) implements Rule {}

  /// A combination that is not in the edition's list does not count.
  record Listed(Origin origin, String finding) implements Rule {}

  /// An unlisted outcome of this event that looks like `outcome` counts all the same.
  record AnyOutcome(Origin origin, String event, Pattern outcome, String finding) implements Rule {}

  /// The same event, outcome and date once more does not count.
  record Repetition(Origin origin, String finding) implements Rule {}

  /// The first such event starts the course; later ones are ignored.
  record Starts(
      Origin origin,
      String event,
      String missing,
      String notFirst,
      String tooEarly,
      Optional<Referral> referral)
      implements Rule {}

  /// How a referral becomes a start.
  ///
  /// @param dated which day of the referral the start bears; after an emergency it is always the
  ///   day on which the emergency was decided to be over
  /// @param notGranted what is registered beside the start when no right is given; empty when such
  ///   a referral starts no course
  /// @param emergencyDays within so many days, as a main rule, an emergency is decided to be over
  record Referral(
      Dated dated, Optional<EventMatch> notGranted, OptionalInt emergencyDays, String source) {}

  /// A day in a referral.
  enum Dated {
    /// The specialist service received it.
    RECEIVED,
    /// Its assessment was finished.
    ASSESSED
  }

  /// Only the first counts; after the first `until` each is the finding, unless it is the first and
  /// the right is given.
  record FirstOnly(
      Origin origin, String event, String until, String late, Optional<Right> unlessRight)
      implements Rule {}

  /// The decision: at most so many count, and one more after a first one with the extending
  /// outcome.
  record Decides(Origin origin, String event, int atMost, String extendedBy, String further)
      implements Rule {}

  /// `first` must have counted before `then`.
  record ComesBefore(
      Origin origin,
      String first,
      String then,
      String finding,
      boolean refuses,
      boolean once,
      Optional<Right> unlessRight,
      String unmeasured)
      implements Rule {}

  /// The date of the event must not be later than that of the first `than`.
  record NotLaterThan(Origin origin, String event, String than, String finding) implements Rule {}

  /// Closes the course. Later events are refused when the finding has a name.
  record Closes(Origin origin, List<String> events, String later) implements Rule {
    public Closes {
      events = List.copyOf(events);
    }
  }

  /// Marks every interval that is open on its day.
  record Postpones(Origin origin, String event) implements Rule {}

  /// The need for help at closing is registered.
  record Helps(Origin origin, String event) implements Rule {}

  /// An interval that begins so many days after the final decision, or later, is not measured.
  record IndividualAfter(Origin origin, String interval, int days) implements Rule {}

  /// The patient has not reached this age on the day of the start.
  record AgeUnder(Origin origin, int years, String finding) implements Rule {}

  /// A patient has one course at a time.
  record OneAtATime(Origin origin, String finding) implements Rule {}

  /// A withdrawn code is not used after its last day.
  record Withdrawn(Origin origin, String finding) implements Rule {}

  /// The event comes within so many days after the latest of the `after` events before it.
  record ReturnsWithin(Origin origin, String event, List<String> after, int days, String finding)
      implements Rule {
    public ReturnsWithin {
      after = List.copyOf(after);
    }
  }
}
