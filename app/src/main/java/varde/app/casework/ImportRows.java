package varde.app.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import varde.app.security.Entry;

/// Writes what an import changes: patients, courses, events and mistakes, many at once.
final class ImportRows {
  private static final String SOURCE = "import";

  private final Entry entry;
  private final List<Difference> changing;
  private final Map<String, Long> patients = new HashMap<>();
  private final Map<String, Long> courses = new HashMap<>();

  ImportRows(Entry entry, List<Difference> changing) {
    this.entry = entry;
    this.changing = changing;
  }

  /// Gives the numbers of the patients of whom something was written.
  Set<Long> keep(String reason) {
    patients();
    courses();
    names();
    facts();
    numbers();
    events();
    mistakes(reason);
    var written = new LinkedHashSet<Long>();
    changing.forEach(one -> written.add(patient(one)));
    return written;
  }

  /// Patients who are not known, each once.
  private void patients() {
    var fresh = new LinkedHashMap<String, List<Difference>>();
    for (var one : changing) {
      if (one.patient().isEmpty()) {
        fresh.computeIfAbsent(key(one), key -> new ArrayList<>()).add(one);
      }
    }
    var many = new ManyRows("identity_number text", "name text", "birth_date date");
    for (var of : fresh.values()) {
      var identityNumber = of.getFirst().from().course().patient();
      many.add(
          identityNumber.isEmpty() ? Optional.empty() : Optional.of(identityNumber),
          name(of),
          of.stream().flatMap(one -> one.from().course().birthDate().stream()).findFirst());
    }
    var numbers = many.numberedInto("casework.patient", entry.rows()).iterator();
    fresh.keySet().forEach(key -> patients.put(key, numbers.next()));
  }

  /// By what the patient is known in the file; without an identity number by the course.
  private static String key(Difference one) {
    var course = one.from().course();
    return course.patient().isEmpty() ? "course " + course.id() : course.patient();
  }

  private static String name(List<Difference> of) {
    return of.stream()
        .map(one -> one.from().name())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  private long patient(Difference one) {
    return one.patient()
        .map(KnownCourses.Patient::id)
        .orElseGet(() -> patients.getOrDefault(key(one), 0L));
  }

  private void courses() {
    var fresh = changing.stream().filter(one -> one.known().isEmpty()).toList();
    var many =
        new ManyRows(
            "patient bigint",
            "pathway text",
            "external_id text",
            "unit integer",
            "severity text",
            "entitlement text");
    for (var one : fresh) {
      many.add(
          patient(one),
          one.from().course().pathway(),
          one.from().course().id(),
          one.unit(),
          one.severity(),
          one.entitlement());
    }
    var numbers = many.numberedInto("casework.course", entry.rows()).iterator();
    fresh.forEach(one -> courses.put(one.from().course().id(), numbers.next()));
  }

  private long course(Difference one) {
    return one.known()
        .map(KnownCourses.Known::course)
        .orElseGet(() -> courses.getOrDefault(one.from().course().id(), 0L));
  }

  /// Patients who had no name yet.
  private void names() {
    var many = new ManyRows("patient bigint", "name text");
    changing.stream()
        .filter(Difference::names)
        .forEach(one -> many.add(patient(one), one.from().name()));
    update(many, "update casework.patient p set name = n.name from %s where p.id = n.patient");
  }

  private void facts() {
    var many = new ManyRows("course bigint", "severity text", "entitlement text");
    changing.stream()
        .filter(Difference::hasNewFacts)
        .forEach(one -> many.add(course(one), one.severity(), one.entitlement()));
    update(
        many,
        "update casework.course c set severity = n.severity, entitlement = n.entitlement from %s where c.id = n.course");
  }

  /// What the record system calls courses that were started here.
  private void numbers() {
    var many = new ManyRows("course bigint", "external_id text");
    changing.stream()
        .filter(Difference::isNumbered)
        .forEach(one -> many.add(course(one), one.from().course().id()));
    update(
        many,
        "update casework.course c set external_id = n.external_id from %s where c.id = n.course");
  }

  private void update(ManyRows many, String statement) {
    if (!many.isEmpty()) {
      entry.rows().sql(statement.formatted(many.source())).params(many.arrays()).update();
    }
  }

  private void events() {
    var many = new NewEvents();
    for (var one : changing) {
      for (var event : one.added()) {
        many.add(patient(one), course(one), event, entry.now(), entry.actor().person(), SOURCE);
      }
    }
    many.keep(entry.rows());
  }

  private void mistakes(String reason) {
    var many =
        new ManyRows(
            "event bigint",
            "patient bigint",
            "course bigint",
            "recorded_at timestamptz",
            "recorded_by integer",
            "reason text",
            "source text");
    for (var one : changing) {
      for (var event : one.mistaken()) {
        many.add(
            event, patient(one), course(one), entry.now(), entry.actor().person(), reason, SOURCE);
      }
    }
    many.insertInto("casework.mistake", entry.rows());
  }
}
