package varde.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import varde.app.interop.InOrder;
import varde.catalogue.Catalogue;
import varde.engine.edition.Edition;
import varde.engine.synthetic.Calibration;
import varde.engine.synthetic.Population;

/// `varde synthesise`: made-up courses that keep to the editions, or break them on purpose.
@Command(name = "synthesise")
final class SynthesiseCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";
  private static final String PACKED = ".gz";
  private static final String COLUMNS = ".varde";
  private static final int YEARS_UNLESS_STATED = 2;

  /// Unless editions are named, for it is of those that are ours.
  private static final String USUAL_POPULATION = "norway";

  private static final String NO_POPULATION = "none";
  private static final double BROKEN_OF_NO_POPULATION = 0.1;
  private static final int BUFFER = 1 << 20;

  private final Session session;

  @Option(names = "--courses", paramLabel = "N", required = true)
  long courses;

  @Option(names = "--seed", paramLabel = "S", required = true)
  long seed;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true)
  String output = "";

  @Option(names = "--edition", paramLabel = "ID")
  String edition = "";

  @Option(names = "--population", paramLabel = "NAME")
  String population = "";

  @Option(names = "--from", paramLabel = "DATE")
  String from = "";

  @Option(names = "--through", paramLabel = "DATE")
  String through = "";

  @Option(names = "--break", paramLabel = "SHARE")
  Optional<Double> breaking = Optional.empty();

  @Option(names = "--split")
  boolean split;

  @Option(names = "--composite")
  boolean composite;

  @Option(names = "--pathways", paramLabel = "DIR")
  List<Path> pathways = List.of();

  SynthesiseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    mustBeSound();
    var editions = editions(session.catalogue(pathways));
    var calibration = calibration(editions);
    var first = first(editions, calibration);
    var last = last(editions, calibration, first);
    var made = population(editions, calibration, first, last);
    if (courses > made.most()) {
      throw new Failure("synthesise.too-many", made.most());
    }
    write(new Synthesis(made, courses, composite, InOrder.onAllCores()), calibration, last);
    return Commands.DONE;
  }

  private void mustBeSound() {
    if (courses < 1) {
      throw new Failure("synthesise.none", courses);
    }
    breaking
        .filter(share -> !(share >= 0 && share <= 1))
        .ifPresent(share -> {
          throw new Failure("synthesise.share", share);
        });
    if (split && composite) {
      throw new Failure("synthesise.both");
    }
  }

  private List<Edition> editions(Catalogue catalogue) {
    var all = catalogue.editions();
    var editions =
        edition.isEmpty() ? all : all.stream().filter(one -> one.id().equals(edition)).toList();
    if (editions.isEmpty()) {
      var ids = all.stream().map(Edition::id).toList();
      throw new Failure("edition.unknown", edition, String.join(", ", ids));
    }
    if (composite) {
      editions.forEach(SynthesiseCommand::mustHaveOneWord);
    }
    return editions;
  }

  /// Whether every registration of the edition can be written as one word.
  private static void mustHaveOneWord(Edition edition) {
    for (var pathway : edition.pathways()) {
      for (var match : pathway.combinations()) {
        var word = pathway.id() + match.event() + match.outcome();
        if (!edition.notation().composite().matcher(word).matches()) {
          throw new Failure("synthesise.no-composite", edition.id());
        }
      }
    }
  }

  /// What the population is to look like; empty when only the editions say what happens.
  private Optional<Calibration> calibration(List<Edition> editions) {
    var usual = edition.isEmpty() && pathways.isEmpty() ? USUAL_POPULATION : NO_POPULATION;
    var name = population.isEmpty() ? usual : population;
    var calibration =
        name.equals(NO_POPULATION)
            ? Optional.<Calibration>empty()
            : Optional.of(session.population(name));
    calibration.ifPresent(wished -> mustHavePathways(wished, editions));
    return calibration;
  }

  private static void mustHavePathways(Calibration wished, List<Edition> editions) {
    for (var sector : wished.sectors()) {
      for (var share : sector.pathways()) {
        if (editions.stream().allMatch(edition -> edition.find(share.pathway()).isEmpty())) {
          throw new Failure("synthesise.no-pathway", wished.id(), share.pathway());
        }
      }
    }
  }

  private LocalDate first(List<Edition> editions, Optional<Calibration> calibration) {
    if (!from.isEmpty()) {
      return day("--from", from);
    }
    return calibration
        .map(Calibration::from)
        .or(() -> Population.firstDay(editions))
        .orElseThrow(() -> new Failure("synthesise.no-first-day", edition));
  }

  private LocalDate last(
      List<Edition> editions, Optional<Calibration> calibration, LocalDate first) {
    if (!through.isEmpty()) {
      return day("--through", through);
    }
    return calibration
        .map(Calibration::through)
        .or(() -> Population.lastDay(editions))
        .orElseGet(() -> first.plusYears(YEARS_UNLESS_STATED).minusDays(1));
  }

  private static LocalDate day(String option, String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException noDate) {
      throw new Failure("synthesise.no-date", word, option);
    }
  }

  private Population population(
      List<Edition> editions, Optional<Calibration> calibration, LocalDate first, LocalDate last) {
    if (first.isAfter(last)) {
      throw new Failure("synthesise.backwards", first, last);
    }
    try {
      var free = Population.of(editions, seed, first, last);
      var made =
          calibration
              .map(free::like)
              .orElseGet(() -> free.breaking(BROKEN_OF_NO_POPULATION).at(InventedUnits.names()));
      return breaking.map(made::breaking).orElse(made);
    } catch (IllegalArgumentException nobody) {
      throw new Failure("synthesise.nobody", first, last);
    }
  }

  private void write(Synthesis synthesis, Optional<Calibration> calibration, LocalDate last)
      throws IOException {
    if (output.equals(STANDARD_OUTPUT)) {
      var out = new BufferedOutputStream(session.console().out(), BUFFER);
      write(synthesis, out);
      out.flush();
      return;
    }
    long rows;
    try {
      rows = output.endsWith(COLUMNS) ? writeColumns(synthesis) : writeRows(synthesis);
    } catch (IOException broken) {
      throw new Failure("synthesise.broken", output, String.valueOf(broken.getMessage()));
    }
    session.tell(session.texts().say("synthesise.done", courses, rows, output));
    calibration.ifPresent(
        wished -> session.tell(session.texts().say("synthesise.like", wished.id())));
    session.tell(
        output.endsWith(COLUMNS)
            ? session.texts().say("synthesise.together", together(last))
            : session.texts().say("synthesise.next", next("check", last)));
  }

  private String together(LocalDate last) {
    return next("indicators", last) + " --by region,tertial";
  }

  private String next(String command, LocalDate last) {
    var words = new ArrayList<>(List.of("varde", command, output, "--today", last.toString()));
    if (!edition.isEmpty()) {
      words.addAll(List.of("--edition", edition));
    }
    pathways.forEach(folder -> words.addAll(List.of("--pathways", folder.toString())));
    return String.join(" ", words);
  }

  private long writeRows(Synthesis synthesis) throws IOException {
    try (var out = open()) {
      return write(synthesis, out);
    }
  }

  private long writeColumns(Synthesis synthesis) throws IOException {
    try (var out = new OutputFile(output).columns();
        var progress = new CourseProgress(session, "synthesise.making")) {
      return synthesis.write(out, made -> progress.at(made, courses));
    }
  }

  private long write(Synthesis synthesis, OutputStream out) throws IOException {
    try (var progress = new CourseProgress(session, "synthesise.making")) {
      return synthesis.write(out, made -> progress.at(made, courses));
    }
  }

  private OutputStream open() throws IOException {
    var out = new OutputFile(output).stream();
    return output.endsWith(PACKED) ? new GZIPOutputStream(out, BUFFER) : out;
  }
}
