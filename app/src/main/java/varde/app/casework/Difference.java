package varde.app.casework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import varde.app.casework.CourseChange.Ground;
import varde.app.casework.CourseChange.LeftOut;
import varde.app.casework.KnownCourses.Known;
import varde.engine.history.CourseEvent;

/// What an export says of one course, against what the database knows.
///
/// @param known empty for a course that is not known
/// @param patient empty for a patient who is not known
/// @param unit where a new course begins; 0 when the file does not say
/// @param added what is in the export and in no earlier one
/// @param mistaken the numbers of what stands from earlier exports and is not in this one
record Difference(
    ImportedCourse from,
    Optional<Known> known,
    Optional<KnownCourses.Patient> patient,
    int unit,
    List<CourseEvent> added,
    List<Long> mistaken,
    Optional<LeftOut> leftOut) {

  static Difference of(ImportedCourse from, KnownCourses all) {
    var known = known(from, all);
    var patient = known.map(Known::patient).or(() -> Optional.ofNullable(patient(from, all)));
    var unit = unit(from, all);
    var leftOut = leftOut(from, known, all, unit);
    var added = new ArrayList<CourseEvent>();
    var mistaken = new ArrayList<Long>();
    if (leftOut.isEmpty()) {
      compare(from, known.map(Known::events).orElse(List.of()), added, mistaken);
    }
    return new Difference(from, known, patient, unit, added, mistaken, leftOut);
  }

  /// By its number; else the one that was started here: the same patient's, in the same pathway,
  /// with an event that the export has on the same day.
  private static Optional<Known> known(ImportedCourse from, KnownCourses all) {
    return Optional.ofNullable(all.courses().get(from.course().id()))
        .or(() ->
            all.startedHere().stream()
                .filter(one -> !KnownCourses.isOurs(from.course().id()))
                .filter(one -> one.identityNumber().equals(from.course().patient()))
                .filter(one -> one.pathway().equals(from.course().pathway()))
                .filter(one -> shares(one, from))
                .findFirst());
  }

  private static boolean shares(Known known, ImportedCourse from) {
    return known.events().stream()
        .anyMatch(recorded ->
            from.course().events().stream().anyMatch(event -> isSame(recorded.event(), event)));
  }

  /// The same event with the same outcome on the same day, whatever is known of where.
  private static boolean isSame(CourseEvent one, CourseEvent other) {
    return one.occurredOn().equals(other.occurredOn())
        && one.event().equals(other.event())
        && one.outcome().equals(other.outcome());
  }

  private static KnownCourses.@Nullable Patient patient(ImportedCourse from, KnownCourses all) {
    return all.patients().get(from.course().patient());
  }

  /// Event by event, the same one as often as it is there. What was registered here is not taken in
  /// once more when the record system has it by now.
  private static void compare(
      ImportedCourse from,
      List<KnownCourses.Recorded> recorded,
      List<CourseEvent> added,
      List<Long> mistaken) {
    var left = new HashMap<CourseEvent, Deque<KnownCourses.Recorded>>();
    recorded.stream()
        .filter(KnownCourses.Recorded::imported)
        .forEach(
            event -> left.computeIfAbsent(event.event(), same -> new ArrayDeque<>()).add(event));
    var here =
        new ArrayList<>(
            recorded.stream()
                .filter(event -> !event.imported())
                .map(KnownCourses.Recorded::event)
                .toList());
    for (var event : from.course().events()) {
      if (left.getOrDefault(event, new ArrayDeque<>()).poll() == null && !takeSame(here, event)) {
        added.add(event);
      }
    }
    if (from.whole()) {
      left.values().stream()
          .flatMap(Deque::stream)
          .filter(KnownCourses.Recorded::stands)
          .map(KnownCourses.Recorded::id)
          .sorted()
          .forEach(mistaken::add);
    }
  }

  private static boolean takeSame(List<CourseEvent> here, CourseEvent event) {
    for (var i = 0; i < here.size(); i++) {
      if (isSame(here.get(i), event)) {
        here.remove(i);
        return true;
      }
    }
    return false;
  }

  private static Optional<LeftOut> leftOut(
      ImportedCourse from, Optional<Known> known, KnownCourses all, int unit) {
    var course = from.course();
    if (!KnownCourses.isUsable(course.id()) || !KnownCourses.isUsable(course.patient())) {
      return Optional.of(new LeftOut(Ground.NUMBER_UNUSABLE, ""));
    }
    if (all.isHeldBack(from)) {
      return Optional.of(new LeftOut(Ground.BLOCKED, ""));
    }
    if (known.isEmpty() && KnownCourses.isOurs(course.id())) {
      return Optional.of(new LeftOut(Ground.COURSE_UNKNOWN, ""));
    }
    if (known.isPresent() && !known.get().pathway().equals(course.pathway())) {
      return Optional.of(new LeftOut(Ground.PATHWAY_DIFFERS, course.pathway()));
    }
    if (known.isPresent() && isAnother(known.get().identityNumber(), course.patient())) {
      return Optional.of(new LeftOut(Ground.PATIENT_DIFFERS, ""));
    }
    var unknown = unknownUnit(from, all);
    if (unknown.isPresent()) {
      return unknown.map(name -> new LeftOut(Ground.UNIT_UNKNOWN, name));
    }
    return known.isEmpty() && unit == 0
        ? Optional.of(new LeftOut(Ground.UNIT_MISSING, ""))
        : Optional.empty();
  }

  private static boolean isAnother(String identityNumber, String other) {
    return !identityNumber.isEmpty() && !other.isEmpty() && !identityNumber.equals(other);
  }

  private static Optional<String> unknownUnit(ImportedCourse from, KnownCourses all) {
    return from.course().events().stream()
        .map(CourseEvent::unit)
        .filter(name -> !name.isEmpty() && all.unit(name).isEmpty())
        .findFirst();
  }

  /// The unit of the latest event that names one.
  private static int unit(ImportedCourse from, KnownCourses all) {
    return from.course().events().stream()
        .filter(event -> !event.unit().isEmpty())
        .max(Comparator.comparing(CourseEvent::occurredOn))
        .flatMap(event -> all.unit(event.unit()))
        .orElse(0);
  }

  /// The severity as it will be: what the export does not state stays.
  String severity() {
    return from.course().severity().map(Words::of).orElse(known.map(Known::severity).orElse(""));
  }

  /// The right as it will be.
  String entitlement() {
    return from.course().right().map(Words::of).orElse(known.map(Known::entitlement).orElse(""));
  }

  /// True when a known course gets another severity or right.
  boolean hasNewFacts() {
    return leftOut.isEmpty()
        && known
            .filter(stored ->
                !stored.severity().equals(severity())
                    || !stored.entitlement().equals(entitlement()))
            .isPresent();
  }

  /// True when a course that was started here gets its number in the record system.
  boolean isNumbered() {
    return leftOut.isEmpty() && known.filter(one -> one.externalId().isEmpty()).isPresent();
  }

  /// True when a known patient gets the first name.
  boolean names() {
    return leftOut.isEmpty()
        && !from.name().isEmpty()
        && patient.filter(one -> !one.named()).isPresent();
  }

  CourseChange told() {
    return new CourseChange(
        from.course().id(),
        known.isEmpty() && leftOut.isEmpty(),
        !from.name().isEmpty() || patient.map(KnownCourses.Patient::named).orElse(false),
        added.size(),
        mistaken.size(),
        hasNewFacts() || names() || isNumbered(),
        leftOut);
  }
}
