package varde.app.casework;

import java.util.List;
import varde.app.security.Entry;

/// Takes in what an export of the record system says of courses, some of them known.
///
/// The export is the truth about what earlier exports said, and about nothing else: what is not in
/// it any more is marked as entered in error, and what people have registered or corrected stays.
/// The same export once more changes nothing.
public final class CourseImport {
  private static final int LOCK = 1871;

  private final Casework casework;

  public CourseImport(Casework casework) {
    this.casework = casework;
  }

  /// What would change. Nothing is kept.
  public List<CourseChange> compare(Entry entry, List<ImportedCourse> courses) {
    var differences = differences(entry, courses);
    entry.shows(
        differences.stream()
            .flatMap(difference -> difference.patient().stream())
            .map(KnownCourses.Patient::id)
            .toList());
    return told(differences);
  }

  /// Changes it: each table gets its rows in one statement, and the answers are kept beside.
  ///
  /// @param reason why what is not in the export any more was entered in error
  public List<CourseChange> take(Entry entry, List<ImportedCourse> courses, String reason) {
    lock(entry, courses);
    var differences = differences(entry, courses);
    var changing = differences.stream().filter(one -> one.told().changes()).toList();
    var patients = new ImportRows(entry, changing).keep(reason);
    casework.keepAnswers(entry, patients);
    entry.shows(patients);
    return told(differences);
  }

  /// One import of a legal entity at a time, and no page in between.
  private static void lock(Entry entry, List<ImportedCourse> courses) {
    entry
        .rows()
        .sql("select pg_advisory_xact_lock(?, security.legal_entity()::integer)")
        .param(LOCK)
        .query()
        .listOfRows();
    entry
        .rows()
        .sql(
            """
            select id from casework.course
            where patient in (select patient from casework.course where known_as = any (?::text[]))
              or patient in (select id from casework.patient where identity_number = any (?::text[]))
            order by id for update
            """)
        .params(KnownCourses.ids(courses), KnownCourses.identityNumbers(courses))
        .query(Long.class)
        .list();
  }

  private static List<Difference> differences(Entry entry, List<ImportedCourse> courses) {
    var known = KnownCourses.of(entry.rows(), courses);
    return courses.stream().map(course -> Difference.of(course, known)).toList();
  }

  private static List<CourseChange> told(List<Difference> differences) {
    return differences.stream().map(Difference::told).toList();
  }
}
