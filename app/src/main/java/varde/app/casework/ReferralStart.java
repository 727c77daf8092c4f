package varde.app.casework;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;
import varde.engine.history.CourseEvent;

/// How an assessed referral becomes a course: by the rule of the edition that is in force on the
/// day this rule itself gives.
record ReferralStart(
    Edition edition,
    Pathway pathway,
    Rule.Starts starts,
    Rule.Referral rule,
    Referral referral,
    Referral.Assessment assessment) {

  /// Empty when no edition says how a referral starts this pathway.
  static Optional<ReferralStart> of(
      List<Edition> editions, String pathway, Referral referral, Referral.Assessment assessment) {
    var all =
        editions.stream()
            .filter(edition -> edition.from().isPresent())
            .flatMap(edition -> in(edition, pathway, referral, assessment))
            .sorted(Comparator.comparing(ReferralStart::from))
            .toList();
    return all.reversed().stream()
        .filter(start -> !start.from().isAfter(start.day()))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private static Stream<ReferralStart> in(
      Edition edition, String id, Referral referral, Referral.Assessment assessment) {
    return edition.find(id).stream()
        .flatMap(pathway ->
            pathway
                .rules(Rule.Starts.class)
                .flatMap(starts ->
                    starts.referral().stream()
                        .map(rule ->
                            new ReferralStart(
                                edition, pathway, starts, rule, referral, assessment))));
  }

  private LocalDate from() {
    return edition.from().orElseThrow();
  }

  /// The day the start bears.
  LocalDate day() {
    return referral.emergency() || rule.dated() == Rule.Dated.ASSESSED
        ? assessment.on()
        : referral.received().on();
  }

  /// False when the patient got no right, and the edition starts no course then.
  boolean isStarted() {
    return assessment.right().isPresent() || rule.notGranted().isPresent();
  }

  /// True when it took longer than the main rule to decide that the emergency was over.
  boolean isDecidedLate() {
    return referral.emergency()
        && rule.emergencyDays().isPresent()
        && DAYS.between(referral.received().on(), assessment.on())
            > rule.emergencyDays().getAsInt();
  }

  /// What is registered.
  List<CourseEvent> events() {
    var start = Stream.of(event(day(), new EventMatch(starts.event(), "")));
    var notGranted =
        assessment.right().isPresent()
            ? Stream.<CourseEvent>empty()
            : rule.notGranted().stream().map(match -> event(assessment.on(), match));
    return Stream.concat(start, notGranted).toList();
  }

  private static CourseEvent event(LocalDate on, EventMatch match) {
    return new CourseEvent(on, match.event(), match.outcome(), Optional.empty(), "");
  }
}
