package varde.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Pathway;

/// Rows of courses as strange as they come, from a seed: any listed code and some that are not,
/// much on one day, much twice, facts on one row or another, the rows of many courses mixed.
final class StrangeRows {
  static final String HEADER =
      "course_id,patient_id,birth_date,pathway,event,outcome,date,setting,severity,right,unit";

  /// Days round which things change.
  private static final List<LocalDate> TURNS =
      List.of(
          LocalDate.of(2018, 12, 31),
          LocalDate.of(2019, 2, 14),
          LocalDate.of(2019, 12, 31),
          LocalDate.of(2020, 2, 28),
          LocalDate.of(2021, 4, 30),
          LocalDate.of(2022, 12, 30),
          LocalDate.of(2024, 2, 28));

  private static final List<Integer> STEPS =
      List.of(
          0, 0, 0, 1, 3, 6, 7, 8, 13, 14, 15, 20, 21, 22, 28, 29, 42, 43, 56, 57, 84, 85, 364, 365);

  private final SplittableRandom random;
  private final Edition edition;

  StrangeRows(long seed, Edition edition) {
    this.random = new SplittableRandom(seed);
    this.edition = edition;
  }

  /// The rows of so many courses, and a header.
  List<String> of(int courses) {
    var rows = new ArrayList<String>();
    for (var course = 1; course <= courses; course++) {
      addCourse(course, courses, rows);
    }
    for (var i = rows.size() - 1; i > 0; i--) {
      Collections.swap(rows, i, random.nextInt(Math.max(0, i - 5000), i + 1));
    }
    rows.addFirst(HEADER);
    return rows;
  }

  private void addCourse(int course, int courses, List<String> rows) {
    var pathway = pick(edition.pathways());
    var start = pick(TURNS).plusDays(random.nextInt(-40, 41));
    var patient = random.nextInt(4) == 0 ? "" : "p" + random.nextInt(courses);
    var born = born(start, patient);
    var severity = pick(List.of("", "severe", "less-severe"));
    var right = pick(List.of("", "assessment", "treatment"));
    var codes = codes(pathway);
    var day = start;
    for (var i = 0; i < codes.size(); i++) {
      var stated = i == 0 || random.nextInt(3) == 0;
      var row =
          String.join(
              ",",
              "c" + course,
              stated ? patient : "",
              stated ? born : "",
              pathway.id(),
              codes.get(i).event(),
              codes.get(i).outcome(),
              (random.nextInt(12) == 0 ? day.plusDays(random.nextInt(-90, 91)) : day).toString(),
              pick(List.of("", "outpatient", "outpatient", "inpatient")),
              stated ? severity : "",
              stated ? right : "",
              pick(List.of("", "", "North", "South", "West")));
      rows.add(row);
      if (random.nextInt(15) == 0) {
        rows.add(row);
      }
      day = day.plusDays(pick(STEPS));
    }
  }

  private String born(LocalDate start, String patient) {
    if (patient.isEmpty()) {
      return "";
    }
    return switch (random.nextInt(3)) {
      case 0 -> start.minusYears(18).plusDays(random.nextInt(-50, 51)).toString();
      case 1 -> LocalDate.of(2000 + 4 * random.nextInt(5), 2, 29).toString();
      default -> "";
    };
  }

  /// A walk through the order of a day, with steps left out and repeated, and some codes from
  /// anywhere.
  private List<EventMatch> codes(Pathway pathway) {
    var listed =
        pathway.combinations().stream().sorted(Comparator.comparing(EventMatch::toString)).toList();
    var codes = new ArrayList<EventMatch>();
    for (var place : edition.sameDay()) {
      var here =
          listed.stream()
              .filter(code -> code.event().equals(place.event()))
              .filter(code -> place.outcome().isEmpty() || code.outcome().equals(place.outcome()))
              .toList();
      for (var times = random.nextInt(3) - random.nextInt(2);
          times > 0 && !here.isEmpty();
          times--) {
        codes.add(pick(here));
      }
    }
    for (var more = random.nextInt(4) - random.nextInt(2); more > 0; more--) {
      codes.add(random.nextInt(codes.size() + 1), random.nextInt(5) == 0 ? any() : pick(listed));
    }
    if (codes.isEmpty()) {
      codes.add(pick(listed));
    }
    return codes;
  }

  private EventMatch any() {
    return new EventMatch(letter(), random.nextBoolean() ? letter() : "");
  }

  private String letter() {
    return String.valueOf((char) ('A' + random.nextInt(26)));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
