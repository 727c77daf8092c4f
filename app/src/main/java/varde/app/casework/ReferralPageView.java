package varde.app.casework;

import java.util.List;
import varde.app.casework.RegisterView.Named;

/// A referral as it is shown: every word chosen.
///
/// @param standing what is the matter with it, in one sentence
/// @param course the course it has become; 0 while there is none
/// @param waits true while it can be assessed and mended
record ReferralPageView(
    long referral,
    int version,
    String name,
    String facts,
    String standing,
    long course,
    boolean waits,
    boolean mayStart,
    List<Fact> about,
    List<Fact> courses,
    List<Choice> pathways,
    List<Named> severities,
    String asksSeverity,
    People people) {

  /// A name and what it is.
  ///
  /// @param address where more stands; empty when nowhere
  record Fact(String name, String text, String address) {}

  /// A pathway to choose.
  ///
  /// @param note what speaks against it; empty when nothing does
  record Choice(String id, String name, String forWhom, String note, boolean chosen) {}

  /// Those who can be named.
  record People(List<Named> coordinators, List<Named> therapists, List<String> contacts) {}

  /// What would follow.
  ///
  /// @param seen what the consequence is of, in one word; empty while there is none
  record Foreseen(
      String seen,
      List<RegisterView.Effect> effects,
      List<CoursePageView.Remark> remarks,
      String save) {}

  /// A referral in the list.
  ///
  /// @param iso the day it was received
  record Row(
      long referral,
      long course,
      String name,
      String age,
      String unit,
      String referrer,
      String iso,
      String day,
      String note,
      boolean emergency) {}
}
