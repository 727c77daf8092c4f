package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import varde.catalogue.proof.Answer;
import varde.catalogue.proof.Case;
import varde.engine.history.PatientCourse;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

/// Every evaluator answers every case, and says nothing that the case does not list.
class CasesTest {
  private static final List<Case> CASES = Case.all(Policy.path("cases"));

  @TempDir static Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> the_evaluator_answers_the_case() {
    return CASES.stream()
        .map(c -> DynamicTest.dynamicTest(name(c), () -> compare(c, "the evaluator", fast(c))));
  }

  /// The twin knows the national editions only, and no local values.
  @TestFactory
  Stream<DynamicTest> the_slow_twin_answers_the_case() {
    return CASES.stream()
        .filter(c -> c.pathways().isEmpty() && c.local().isEmpty())
        .map(c ->
            DynamicTest.dynamicTest(
                name(c), () -> compare(c, "the slow twin", Evaluation.twin(c.courses(), run(c)))));
  }

  @TestFactory
  Stream<DynamicTest> an_open_interval_waits_for_the_event_that_the_case_names()
      throws IOException {
    return CASES.stream()
        .map(c ->
            DynamicTest.dynamicTest(
                name(c),
                () -> assertThat(awaited(c)).containsExactlyInAnyOrderEntriesOf(c.awaited())));
  }

  @Test
  void every_reading_has_a_case_that_cites_it() {
    var cited = CASES.stream().map(c -> String.join(" ", c.comment())).toList();
    assertThat(IntStream.rangeClosed(1, 28).mapToObj(n -> "R-%03d".formatted(n)))
        .allMatch(reading -> cited.stream().anyMatch(text -> text.contains(reading)));
  }

  @Test
  void every_finding_state_reason_and_phase_stands_in_a_case() {
    var lines =
        CASES.stream()
            .flatMap(c -> c.expected().values().stream())
            .flatMap(a -> a.lines().stream())
            .toList();
    var words = new ArrayList<String>();
    Policy.CATALOGUE.editions().forEach(edition -> words.addAll(edition.findings().keySet()));
    Policy.CATALOGUE.editions().forEach(edition -> words.addAll(edition.phases().keySet()));
    for (var state : varde.engine.limit.State.values()) {
      words.add(state.word());
    }
    for (var reason : varde.engine.limit.Reason.values()) {
      words.add(reason == varde.engine.limit.Reason.NONE ? "met" : reason.word());
    }
    assertThat(words)
        .allMatch(word -> lines.stream().anyMatch(line -> (line + " ").contains(" " + word + " ")));
  }

  private static void compare(Case c, String who, List<Answer> answers) {
    var expected = c.courses().stream().map(course -> c.expectedFor(course.id())).toList();
    for (var i = 0; i < expected.size(); i++) {
      var text = c.file() + Answer.beside("the case", expected.get(i), who, answers.get(i));
      assertThat(answers.get(i)).as(() -> text).isEqualTo(expected.get(i));
    }
    assertThat(c.expected())
        .as("answers for every course, and for no other")
        .hasSize(expected.size());
  }

  private static List<Answer> fast(Case c) throws IOException {
    return Evaluation.fast(catalogue(c), c.courses(), run(c));
  }

  private static java.util.Map<String, String> awaited(Case c) throws IOException {
    var compiled = Policy.compiled(catalogue(c));
    var answers =
        Evaluator.evaluate(
            compiled, PatientCourse.columns(c.courses(), compiled.vocabulary()), run(c));
    var awaited = new java.util.LinkedHashMap<String, String>();
    for (var course = 0; course < answers.courses(); course++) {
      for (var interval : Timeline.of(answers, course).intervals()) {
        var to = Selectors.named(interval.limit().interval().to());
        awaited.put(
            interval.limit().id() + " " + interval.start(),
            interval.to().orElse(to.isEmpty() ? "" : to.getFirst().event()));
      }
    }
    return awaited;
  }

  private static Catalogue catalogue(Case c) throws IOException {
    if (c.pathways().isEmpty() && c.local().isEmpty()) {
      return Policy.CATALOGUE;
    }
    var folders = new ArrayList<>(List.of(Policy.path("pathways")));
    c.pathways().ifPresent(own -> folders.add(Policy.path("cases").resolve(own)));
    if (!c.local().isEmpty()) {
      var local =
          Files.createDirectories(Files.createTempDirectory(folder, "case").resolve("local"));
      Files.writeString(local.resolve("limits.yaml"), c.local());
      folders.add(local.getParent());
    }
    return Policy.load(folders);
  }

  private static Run run(Case c) {
    return new Run(c.today(), c.setting(), c.under());
  }

  private static String name(Case c) {
    var name = String.valueOf(c.file().getFileName());
    return name.substring(0, name.length() - ".case".length()).replace('-', ' ');
  }
}
