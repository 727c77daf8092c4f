package varde.app.insight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import varde.app.interop.ColumnsFileWriter;
import varde.app.interop.ColumnsImport;
import varde.app.interop.EventFiles;
import varde.app.interop.InOrder;
import varde.app.interop.ReadOptions;
import varde.catalogue.Catalogue;
import varde.engine.edition.Edition;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;
import varde.engine.synthetic.Population;
import varde.engine.timeline.Answers;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;

/// Synthetic courses for tests: as objects, that can be evaluated all at once, and as a file of
/// columns with several slices.
public record ManyCourses(List<PatientCourse> list) {
  public static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

  private static final Path ROOT =
      Files.isDirectory(Path.of("pathways")) ? Path.of("") : Path.of("..");

  /// The folder of the project's own editions.
  public static final Path PATHWAYS = ROOT.resolve("pathways");

  /// The project's own editions.
  public static final List<Edition> EDITIONS = editions(List.of(PATHWAYS));

  private static final List<String> UNITS =
      List.of(
          "Nordlandssykehuset HF, DPS Salten",
          "Nordlandssykehuset HF, BUP",
          "Helse Bergen HF, \"Rus\"",
          "Oslo universitetssykehus HF",
          "Avtalespesialist Ærø");

  public ManyCourses {
    list = List.copyOf(list);
  }

  /// The editions in these folders.
  public static List<Edition> editions(List<Path> folders) {
    var loaded = Catalogue.load(folders);
    return loaded.value().orElseThrow(() -> new AssertionError(loaded.problems())).editions();
  }

  /// So many courses in no order, a tenth of them broken, at a few units. Patients have three
  /// courses on the average, here and there.
  public static ManyCourses drawn(int count, long seed) {
    var population =
        Population.of(EDITIONS, seed, LocalDate.of(2018, 12, 1), TODAY).breaking(0.1).at(UNITS);
    var random = new Random(seed);
    var courses = new ArrayList<PatientCourse>();
    for (var course : population.courses(count)) {
      if (!course.events().isEmpty()) {
        courses.add(of("p" + random.nextInt(count / 3), course));
      }
    }
    Collections.shuffle(courses, random);
    return new ManyCourses(courses);
  }

  private static PatientCourse of(String patient, PatientCourse course) {
    return new PatientCourse(
        course.id(),
        course.pathway(),
        patient,
        Optional.empty(),
        course.severity(),
        course.right(),
        course.events());
  }

  /// The answers to all courses at once.
  public Answers answers(List<Edition> editions, Run run) {
    var compiled = Compiled.of(editions);
    return Evaluator.evaluate(compiled, PatientCourse.columns(list, compiled.vocabulary()), run);
  }

  /// The same courses as a file of events.
  public String csv() {
    var csv =
        new StringBuilder(
            "course_id,patient_id,pathway,event,outcome,date,setting,severity,right,unit\n");
    for (var course : list) {
      course.events().forEach(event -> csv.append(row(course, event)));
    }
    return csv.toString();
  }

  private static String row(PatientCourse course, CourseEvent event) {
    return String.join(
            ",",
            course.id(),
            course.patient(),
            course.pathway(),
            event.event(),
            event.outcome(),
            event.occurredOn().toString(),
            word(event.setting()),
            word(course.severity()),
            word(course.right()),
            "\"" + event.unit().replace("\"", "\"\"") + "\"")
        + "\n";
  }

  private static String word(Optional<? extends Enum<?>> constant) {
    return constant.map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse("");
  }

  /// The same courses as a file of columns in this folder.
  public Path file(Path folder) throws IOException {
    var options = new ReadOptions(Optional.empty(), EventFiles.isoDates(), UTF_8, Map.of());
    var file = folder.resolve("courses.varde");
    try (var taking =
            new ColumnsImport(
                Compiled.of(EDITIONS),
                options,
                row -> {
                  throw new AssertionError(row);
                },
                new InOrder(2),
                folder);
        var out = ColumnsFileWriter.create(file)) {
      taking.read("courses", new ByteArrayInputStream(csv().getBytes(UTF_8)));
      taking.writeTo(out);
    }
    return file;
  }
}
