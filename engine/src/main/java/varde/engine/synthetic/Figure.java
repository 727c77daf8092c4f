package varde.engine.synthetic;

import java.util.Locale;

/// What a [Calibration] states a number of: a share in percent, or days.
///
/// Those named as an indicator are that indicator's measured share. What the indicators leave open
/// (how much is done and never coded, how courses end) stands beside them.
public enum Figure {
  /// Of assessments, those that end within the limit.
  ASSESSMENT_IN_TIME,
  /// Of first evaluations that are coded, those within the limit.
  FIRST_EVALUATION_IN_TIME,
  /// Of courses that are decided to continue, those with a coded plan.
  PLAN_MADE_TOGETHER,
  /// Of courses, those whose patient is not granted the right.
  NOT_GRANTED_RIGHT,
  /// Of evaluations that are done, those that are never coded.
  EVALUATION_NOT_CODED,
  /// Of next evaluations, those within the limit.
  NEXT_EVALUATION_IN_TIME,
  /// Of plans that are made, those that are never coded.
  PLAN_NOT_CODED,
  /// Courses that start, where 100 is what is usual.
  REFERRALS,
  /// Of courses, those that begin in a ward.
  INPATIENT,
  /// Of courses, those that are decided first and seen afterwards.
  CLARIFIED,
  /// Of courses, those that end before anybody has been seen.
  ENDED_BEFORE_ATTENDANCE,
  /// Of courses with an attendance, those that end before the decision.
  ENDED_BEFORE_DECISION,
  /// Of assessments, those that are extended, where the pathway has a code for it.
  EXTENDED_ASSESSMENT,
  /// Of final decisions, those for care elsewhere.
  DECIDED_ELSEWHERE,
  /// Of courses that continue, those that end before the first evaluation.
  ENDED_BEFORE_EVALUATION,
  /// Of courses that come to their end, those that nobody closes.
  NEVER_CLOSED,
  /// From the start to the first attendance, as a mean, where the pathway has no limit for it.
  WAITING_DAYS,
  /// What is in time where the edition states no limit; nothing else is made of it.
  ASSESSMENT_DAYS,
  /// As [#ASSESSMENT_DAYS], for the extended assessment.
  EXTENDED_ASSESSMENT_DAYS,
  /// As [#ASSESSMENT_DAYS], for the first evaluation.
  FIRST_EVALUATION_DAYS,
  /// As [#ASSESSMENT_DAYS], for each next evaluation.
  BETWEEN_EVALUATIONS_DAYS;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// The word used in files.
  public String word() {
    return word;
  }

  /// True when it is a number of days; it is a percentage otherwise.
  public boolean isDays() {
    return word.endsWith("-days");
  }
}
