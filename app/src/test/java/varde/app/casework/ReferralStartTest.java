package varde.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import varde.app.Project;
import varde.catalogue.Catalogue;
import varde.engine.edition.Edition;
import varde.engine.edition.Mark;
import varde.engine.edition.Provenance;
import varde.engine.edition.Right;
import varde.engine.edition.Text;

/// The day a course starts: 2019 and 2023 date it on receipt, 2024 on the assessment (the code
/// guides' pages on the start).
class ReferralStartTest {
  private static final LocalDate RECEIVED = LocalDate.of(2025, 3, 3);
  private static final LocalDate ASSESSED = LocalDate.of(2025, 3, 10);

  private static final List<Edition> PUBLISHED =
      Catalogue.load(List.of(Project.ROOT.resolve("pathways"))).value().orElseThrow().editions();

  @Test
  void the_edition_in_force_decides_by_its_own_day() {
    assertThat(start(PUBLISHED, RECEIVED).day()).isEqualTo(RECEIVED);
    assertThat(start(PUBLISHED, RECEIVED).edition().id()).isEqualTo("2023-nasjonale-pasientforlop");
    assertThat(start(PUBLISHED, LocalDate.of(2022, 12, 31)).edition().id())
        .isEqualTo("2019-pakkeforlop");
    assertThat(start(PUBLISHED, LocalDate.of(2015, 1, 1)).edition().id())
        .isEqualTo("2019-pakkeforlop");
  }

  @Test
  void an_edition_that_dates_on_the_assessment_takes_what_is_assessed_from_its_first_day() {
    var stated = stated(ASSESSED);

    assertThat(start(stated, RECEIVED).edition().id()).isEqualTo("2024-forenklet");
    assertThat(start(stated, RECEIVED).day()).isEqualTo(ASSESSED);
    assertThat(start(stated(ASSESSED.plusDays(1)), RECEIVED).day()).isEqualTo(RECEIVED);
  }

  @Test
  void a_referral_without_a_right_starts_a_course_only_where_the_edition_says_so() {
    var before = notGranted(PUBLISHED);
    var since = notGranted(stated(ASSESSED));

    assertThat(before.isStarted()).isTrue();
    assertThat(before.events()).hasSize(2);
    assertThat(since.isStarted()).isFalse();
  }

  @Test
  void an_emergency_is_decided_late_after_more_than_fourteen_days() {
    assertThat(emergency(RECEIVED.plusDays(14)).isDecidedLate()).isFalse();
    assertThat(emergency(RECEIVED.plusDays(15)).isDecidedLate()).isTrue();
    assertThat(emergency(RECEIVED.plusDays(15)).day()).isEqualTo(RECEIVED.plusDays(15));
  }

  private static List<Edition> stated(LocalDate from) {
    var provenance = new Provenance(Mark.INFERRED, "", Text.same(""));
    return PUBLISHED.stream()
        .map(edition ->
            edition.id().equals("2024-forenklet") ? edition.startingOn(from, provenance) : edition)
        .toList();
  }

  private static ReferralStart start(List<Edition> editions, LocalDate received) {
    return of(editions, received, false, ASSESSED, Optional.of(Right.ASSESSMENT));
  }

  private static ReferralStart notGranted(List<Edition> editions) {
    return of(editions, RECEIVED, false, ASSESSED, Optional.empty());
  }

  private static ReferralStart emergency(LocalDate decided) {
    return of(PUBLISHED, RECEIVED, true, decided, Optional.of(Right.TREATMENT));
  }

  private static ReferralStart of(
      List<Edition> editions,
      LocalDate received,
      boolean emergency,
      LocalDate assessed,
      Optional<Right> right) {
    var referral =
        new Referral(
            1,
            new Facts.Patient(1, "", Optional.empty(), ""),
            11,
            new Referral.Received("", received),
            emergency,
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            0,
            false);
    var assessment = new Referral.Assessment(assessed, right, Optional.empty());
    return ReferralStart.of(editions, "D01", referral, assessment).orElseThrow();
  }
}
