package varde.app.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import varde.engine.timeline.Compiled;

/// Computes every answer anew from the events, and tells where something else is kept. Changes
/// nothing.
public final class Doctor {
  private static final int BATCH = 500;

  private final JdbcClient everything;
  private final Evaluation evaluation;
  private final LocalDate today;

  /// @param everything a connection that no policy hides anything from
  public Doctor(JdbcClient everything, Compiled compiled, LocalDate today) {
    this.everything = everything;
    this.evaluation = new Evaluation(compiled);
    this.today = today;
  }

  /// What was found.
  ///
  /// @param differing the numbers of courses of which something else is kept
  public record Report(long courses, List<Long> differing) {
    public Report {
      differing = List.copyOf(differing);
    }
  }

  /// Told how many of all courses have been examined.
  public interface Progress {
    void examined(long courses, long all);
  }

  /// Examines every course, apart from those that are evaluated anew when next shown, because
  /// something dated ahead has happened since.
  ///
  /// @param progress is told now and then
  public Report examine(Progress progress) {
    var all = everything.sql("select count(*) from casework.course").query(Long.class).single();
    var differing = new ArrayList<Long>();
    var examined = 0L;
    var last = 0L;
    for (var patients = patients(last); !patients.isEmpty(); patients = patients(last)) {
      var kept = evaluation.kept(new CourseRows(everything).ofPatients(patients), today);
      differing.addAll(new AnswerRows(everything).differing(kept, today));
      examined += kept.size();
      progress.examined(examined, all);
      last = patients.getLast();
    }
    return new Report(examined, differing);
  }

  private List<Long> patients(long after) {
    return everything
        .sql(
            """
            select patient from casework.course where patient > ?
            group by patient having bool_and(coalesce(ask_again_on > ?, true)) order by patient limit ?
            """)
        .params(after, today, BATCH)
        .query(Long.class)
        .list();
  }
}
