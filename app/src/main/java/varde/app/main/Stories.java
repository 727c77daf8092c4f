package varde.app.main;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import varde.app.casework.NewPatient;
import varde.app.casework.NewPatient.NewCourse;
import varde.app.casework.NewPatient.NewReferral;
import varde.app.casework.NewPatient.Waiting;
import varde.engine.history.PatientCourse;

/// The courses of a [Hospital] that are told day by day. All days move with today.
record Stories(Hospital hospital, Staff staff, LocalDate today) {

  /// The patients: those whose referral waits, and those with a course.
  List<NewPatient> patients() {
    return Stream.concat(
            hospital.waiting().stream().map(this::referred),
            hospital.stories().stream().map(this::patient))
        .toList();
  }

  private NewPatient referred(Hospital.Referral waiting) {
    return new NewPatient(
        Optional.empty(),
        waiting.name(),
        Optional.of(moved(waiting.born())),
        waiting.municipality(),
        List.of(),
        List.of(
            new Waiting(
                waiting.unit(),
                waiting.referrer(),
                moved(waiting.received()),
                waiting.emergency(),
                staff.get(hospital.importer()))));
  }

  private NewPatient patient(Hospital.Story story) {
    return new NewPatient(
        Optional.empty(),
        story.name(),
        Optional.of(moved(story.born())),
        story.municipality(),
        List.of(course(story)),
        List.of());
  }

  private NewCourse course(Hospital.Story story) {
    var registrar = story.therapist().or(story::coordinator).orElse(hospital.importer());
    return new NewCourse(
        events(story),
        story.unit(),
        staff.find(story.coordinator()),
        staff.find(story.therapist()),
        story.contact() ? hospital.contactIn(story.municipality()) : Optional.empty(),
        Optional.of(referral(story)),
        staff.get(registrar),
        story.delay());
  }

  private PatientCourse events(Hospital.Story story) {
    return new PatientCourse(
        story.id(),
        story.pathway(),
        story.id(),
        Optional.of(moved(story.born())),
        story.severity(),
        story.right(),
        story.events(days()));
  }

  private NewReferral referral(Hospital.Story story) {
    var referred = story.referral();
    return new NewReferral(
        referred.referrer(),
        moved(referred.received()),
        Optional.of(moved(referred.assessed())),
        story.right(),
        Optional.of(moved(referred.deadline())),
        referred.attended().map(this::moved));
  }

  private LocalDate moved(LocalDate day) {
    return day.plusDays(days());
  }

  private long days() {
    return ChronoUnit.DAYS.between(hospital.storyDay(), today);
  }
}
