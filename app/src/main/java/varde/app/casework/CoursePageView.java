package varde.app.casework;

import java.util.List;

/// A course as it is shown: every word chosen.
///
/// @param standing where the patient stands, in one sentence
/// @param asOf the moment it is shown as of; empty for now
record CoursePageView(
    long course,
    int version,
    String name,
    String firstName,
    String facts,
    String edition,
    String editionAddress,
    String standing,
    String standingMore,
    String asOf,
    Next next,
    List<Remark> remarks,
    List<Coded> events,
    List<Change> changes,
    List<Contact> hospital,
    List<Contact> home,
    List<Other> others,
    List<Late> late,
    List<ReferralPageView.Fact> referral,
    boolean mayName,
    boolean mayRefer) {

  /// A time that was not kept.
  ///
  /// @param start the day its interval began, for machines
  /// @param reason empty until somebody has said why
  /// @param by who said so, and when
  record Late(String limit, String start, String sign, String text, String reason, String by) {}

  /// What is awaited, and the sum behind its day.
  ///
  /// @param what empty when nothing is awaited; then `none` says why
  record Next(
      String what,
      String sign,
      String due,
      String left,
      String note,
      String none,
      String dayZero,
      String dayZeroEvent,
      String days,
      String limit,
      String lastDay,
      String mark,
      String source,
      List<String> readings) {}

  /// Something the register would ask about.
  record Remark(String code, String about, String text, String official, String remedy) {}

  /// A registration that stands.
  ///
  /// @param counts false when it plays no part in the answer; `why` says why
  record Coded(
      long event,
      String code,
      String text,
      String iso,
      String day,
      String setting,
      String source,
      boolean counts,
      String why) {}

  /// Something that was done to the course.
  record Change(String iso, String moment, String text, String reason, String asOf) {}

  /// Somebody to turn to.
  record Contact(String name, String work) {}

  /// Another course of the patient.
  record Other(long course, String text, String note) {}
}
