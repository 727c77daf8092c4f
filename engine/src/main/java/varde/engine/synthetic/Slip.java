package varde.engine.synthetic;

/// The ways in which a course breaks its edition on purpose. Which of them a pathway gives room for
/// follows from its rules; each is made so that the register would ask about it, apart from those
/// that only make the answer harder to find.
enum Slip {
  /// Another patient's pathway: somebody who is too old for it.
  TOO_OLD,
  /// The course starts before the pathway was introduced.
  TOO_EARLY,
  /// A row stands there twice.
  REPEATED_ROW,
  /// Nobody registered the start.
  NO_START,
  /// Something is dated before the start.
  START_NOT_FIRST,
  /// The start is registered once more, on another day.
  STARTED_AGAIN,
  /// The first attendance is registered once more, on another day.
  ATTENDED_AGAIN,
  /// The first attendance comes after the decision.
  ATTENDED_LATE,
  /// A code that is in no list of the pathway.
  UNLISTED_CODE,
  /// The closing has an outcome that is not in the list.
  UNLISTED_CLOSING,
  /// A code that was withdrawn.
  WITHDRAWN_CODE,
  /// More decisions than the pathway has room for.
  DECIDED_TOO_OFTEN,
  /// What must come first was never registered.
  PREDECESSOR_MISSING,
  /// What must come first came later.
  PREDECESSOR_LATE,
  /// An event has a later date than that of one it must not come after.
  DATED_TOO_LATE,
  /// Life goes on after the closing.
  AFTER_CLOSING,
  /// Back again sooner than a rule says.
  BACK_TOO_SOON,
  /// A date that has not come yet.
  IN_THE_FUTURE,
  /// Everything is registered on one day.
  ALL_ON_ONE_DAY,
  /// The setting is missing, everywhere or here and there.
  SETTING_MISSING,
  /// The severity is missing.
  SEVERITY_MISSING,
  /// The rows stand in no order.
  OUT_OF_ORDER,
  /// A row states another birth date than those before it.
  CONTRADICTED;

  long bit() {
    return 1L << ordinal();
  }

  boolean isIn(long slips) {
    return (slips & bit()) != 0;
  }
}
