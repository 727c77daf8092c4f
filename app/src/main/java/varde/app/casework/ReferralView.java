package varde.app.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import varde.app.security.People;

/// A referral as somebody has opened it.
///
/// @param courses the patient's courses, oldest first
/// @param mayStart true when the reader may assess it and start a course
record ReferralView(
    Referral referral,
    List<CourseView.Other> courses,
    NamedChoices choices,
    String unit,
    LocalDate today,
    boolean mayStart) {

  /// Who can be named in a course.
  ///
  /// @param contacts those who are known in the patient's municipality
  /// @param reader who is looking
  record NamedChoices(
      List<People.Person> coordinators,
      List<People.Person> therapists,
      List<Facts.Contact> contacts,
      int reader) {}

  /// The course it has become.
  OptionalLong course() {
    return referral.course();
  }
}
