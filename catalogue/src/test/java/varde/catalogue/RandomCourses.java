package varde.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Pathway;
import varde.engine.edition.Right;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;

/// Courses as nasty as they come, from a seed: any listed code and some that are not, clusters on
/// one day, wrong orders, events on and round every date that means something; some last for years.
final class RandomCourses {
  /// Days round which things change: first days of pathways and editions, leap days, year ends.
  private static final List<LocalDate> TURNS =
      List.of(
          LocalDate.of(2018, 12, 31),
          LocalDate.of(2019, 2, 14),
          LocalDate.of(2019, 3, 30),
          LocalDate.of(2019, 12, 31),
          LocalDate.of(2020, 2, 28),
          LocalDate.of(2022, 12, 30),
          LocalDate.of(2024, 2, 28));

  private final SplittableRandom random;
  private final Edition edition;

  RandomCourses(long seed, Edition edition) {
    this.random = new SplittableRandom(seed);
    this.edition = edition;
  }

  List<PatientCourse> list(int count) {
    var courses = new ArrayList<PatientCourse>();
    for (var i = 0; i < count; i++) {
      courses.add(course("c" + i, random.nextInt(4) == 0 ? "p" + random.nextInt(count) : ""));
    }
    return courses;
  }

  private PatientCourse course(String id, String patient) {
    var pathway = pick(edition.pathways());
    var start = day(pick(TURNS), 40);
    var events = new ArrayList<CourseEvent>();
    ordinary(pathway, start, events);
    var extra = random.nextInt(6);
    for (var i = 0; i < extra; i++) {
      events.add(random.nextInt(8) == 0 && !events.isEmpty() ? pick(events) : any(pathway, start));
    }
    if (random.nextInt(3) == 0) {
      shuffle(events);
    }
    if (random.nextInt(40) == 0) {
      lasting(pathway, start, events);
    }
    if (events.isEmpty()) {
      events.add(any(pathway, start));
    }
    return new PatientCourse(
        id,
        pathway.id(),
        patient,
        born(pathway, start),
        maybe(Severity.values()),
        maybe(Right.values()),
        events);
  }

  /// A walk through the order of a day with some days between; steps are left out and repeated.
  private void ordinary(Pathway pathway, LocalDate start, List<CourseEvent> events) {
    var day = start;
    for (var place : edition.sameDay()) {
      var choices =
          pathway.combinations().stream()
              .filter(c -> c.event().equals(place.event()))
              .filter(c -> place.outcome().isEmpty() || c.outcome().equals(place.outcome()))
              .sorted(java.util.Comparator.comparing(EventMatch::toString))
              .toList();
      for (var times = choices.isEmpty() ? 0 : random.nextInt(3) - random.nextInt(2);
          times > 0;
          times--) {
        events.add(event(day, pick(choices)));
        day =
            day.plusDays(
                pick(
                    List.of(
                        0, 0, 1, 6, 7, 8, 13, 14, 15, 20, 21, 22, 28, 29, 42, 43, 56, 57, 84, 85,
                        364, 365)));
      }
    }
  }

  /// More events than fit in one number's bits: nearly two hundred more, of few codes, and mostly
  /// without an end.
  private void lasting(Pathway pathway, LocalDate start, List<CourseEvent> events) {
    var codes = new ArrayList<EventMatch>();
    pathway.combinations().stream()
        .sorted(java.util.Comparator.comparing(EventMatch::toString))
        .forEach(codes::add);
    shuffle(codes);
    codes.subList(4, codes.size()).clear();
    for (var more = random.nextInt(60, 200); more > 0; more--) {
      events.add(event(day(start.plusDays(300), 290), pick(codes)));
    }
  }

  private CourseEvent any(Pathway pathway, LocalDate start) {
    var listed =
        pathway.combinations().stream()
            .sorted(java.util.Comparator.comparing(EventMatch::toString))
            .toList();
    var code =
        random.nextInt(6) == 0
            ? new EventMatch(letter(), random.nextBoolean() ? letter() : "")
            : pick(listed);
    return event(day(start.plusDays(60), 120), code);
  }

  private CourseEvent event(LocalDate day, EventMatch code) {
    var setting = random.nextInt(3) == 0 ? maybe(Setting.values()) : Optional.<Setting>empty();
    return new CourseEvent(day, code.event(), code.outcome(), setting, "");
  }

  private Optional<LocalDate> born(Pathway pathway, LocalDate start) {
    return switch (random.nextInt(4)) {
      case 0 -> Optional.of(day(start.minusYears(18), 3));
      case 1 -> Optional.of(LocalDate.of(2000 + 4 * random.nextInt(5), 2, 29));
      case 2 -> Optional.of(day(start.minusYears(pathway.id().length()), 900));
      default -> Optional.empty();
    };
  }

  private LocalDate day(LocalDate near, int spread) {
    return near.plusDays(random.nextInt(-spread, spread + 1));
  }

  private String letter() {
    return String.valueOf((char) ('A' + random.nextInt(26)));
  }

  private <T> Optional<T> maybe(T[] values) {
    var i = random.nextInt(values.length + 1);
    return i == values.length ? Optional.empty() : Optional.of(values[i]);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> void shuffle(List<T> list) {
    for (var i = list.size() - 1; i > 0; i--) {
      java.util.Collections.swap(list, i, random.nextInt(i + 1));
    }
  }
}
