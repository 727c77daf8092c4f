package varde.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import varde.engine.history.PatientCourse;
import varde.engine.synthetic.Population;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

class PopulationTest {
  private static final Catalogue CATALOGUE =
      Catalogue.load(List.of(Path.of("..", "pathways"))).value().orElseThrow();
  private static final LocalDate THROUGH = LocalDate.of(2024, 12, 31);
  private static final int MANY = 20_000;

  @Test
  void probe() {
    var population = Population.of(CATALOGUE.editions(), 42);
    var timelines = timelines(population.courses(MANY), Optional.empty());
    var findings = new TreeMap<String, Integer>();
    var limits = new TreeMap<String, Integer>();
    var states = new TreeMap<String, Integer>();
    for (var t : timelines) {
      findings.merge(
          t.edition().id() + " " + t.phase() + (t.findings().isEmpty() ? " clean" : " found"),
          1,
          Integer::sum);
      t.findings().forEach(f -> findings.merge(f.code(), 1, Integer::sum));
      t.intervals()
          .forEach(i -> {
            limits.merge(i.limit().id(), 1, Integer::sum);
            states.merge(i.state().word() + " " + i.reason().word(), 1, Integer::sum);
          });
    }
    System.out.println("\n" + findings);
    System.out.println(limits);
    System.out.println(states);
    var clean = timelines(population.breaking(0).courses(MANY), Optional.empty());
    var odd = new TreeMap<String, Integer>();
    clean.forEach(t -> t.findings().forEach(f -> odd.merge(f.code(), 1, Integer::sum)));
    System.out.println(odd);
    System.out.println(
        population.courses(MANY).stream().mapToInt(c -> c.events().size()).average());
  }

  private static List<Timeline> timelines(List<PatientCourse> courses, Optional<String> edition) {
    var compiled = CATALOGUE.compiled();
    var columns = PatientCourse.columns(courses, compiled.vocabulary());
    var answers =
        Evaluator.evaluate(compiled, columns, new Run(THROUGH, Optional.empty(), edition));
    return IntStream.range(0, courses.size())
        .mapToObj(course -> Timeline.of(answers, course))
        .toList();
  }
}
