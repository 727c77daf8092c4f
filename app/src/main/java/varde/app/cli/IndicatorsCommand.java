package varde.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import varde.app.insight.Dimension;
import varde.app.insight.Figures;
import varde.app.insight.FiguresCsv;
import varde.app.insight.FiguresJson;
import varde.app.insight.HealthTrusts;
import varde.app.insight.Question;
import varde.app.insight.Sweep;
import varde.app.interop.ColumnsFile;
import varde.app.interop.UnusableColumns;
import varde.catalogue.Catalogue;
import varde.engine.edition.Edition;
import varde.engine.timeline.Run;

/// `varde indicators`: what many courses say together.
@Command(name = "indicators", sortOptions = false)
final class IndicatorsCommand implements Callable<Integer> {
  private static final int MOST_DIMENSIONS = 2;
  private static final int LONGEST_YEARS = 100;

  enum Format {
    text,
    csv,
    json
  }

  private final Session session;

  @Parameters(paramLabel = "FILE")
  String file = "";

  @Option(names = "--by", paramLabel = "A,B", split = ",")
  List<String> by = List.of();

  @Option(names = "--pathway", paramLabel = "ID")
  String pathway = "";

  @Option(names = "--today", paramLabel = "DATE")
  String today = "";

  @Option(names = "--edition", paramLabel = "ID")
  String edition = "";

  @Option(names = "--format", paramLabel = "text|csv|json")
  Format format = Format.text;

  @Option(names = "--why")
  boolean why;

  @Option(names = "--units", paramLabel = "FILE")
  @Nullable Path units;

  @Option(names = "--pathways", paramLabel = "DIR")
  List<Path> pathways = List.of();

  IndicatorsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var day = session.day(today);
    var catalogue = session.catalogue(pathways);
    var dimensions = dimensions();
    var run = run(catalogue, day);
    var trusts = trusts();
    try (var columns = new InputFile(file).columns()) {
      var question = new Question(dimensions, run, trusts, firstDay(catalogue, columns, day));
      write(catalogue, day, figures(catalogue, columns, question), columns);
      return columns.unreadable() > 0 ? Commands.INCOMPLETE : Commands.DONE;
    } catch (UnusableColumns unusable) {
      throw InputFile.failure(file, unusable);
    }
  }

  private List<Dimension> dimensions() {
    if (by.size() > MOST_DIMENSIONS || by.stream().distinct().count() < by.size()) {
      throw new Failure("indicators.two", String.join(",", by));
    }
    return by.stream()
        .map(word ->
            Dimension.find(word.strip())
                .orElseThrow(() ->
                    new Failure(
                        "indicators.dimension", word, String.join(", ", Dimension.words()))))
        .toList();
  }

  private Run run(Catalogue catalogue, LocalDate day) {
    var run = new Run(day, Optional.empty(), NamedEdition.exactly(catalogue, edition));
    return pathway.isEmpty() ? run : run.of(Set.of(pathwayId(catalogue)));
  }

  private String pathwayId(Catalogue catalogue) {
    var ids =
        catalogue.editions().stream()
            .flatMap(one -> one.pathways().stream())
            .map(one -> one.id())
            .distinct()
            .sorted()
            .toList();
    return ids.stream()
        .filter(pathway::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(() -> new Failure("indicators.pathway", pathway, String.join(", ", ids)));
  }

  private HealthTrusts trusts() throws IOException {
    var known = HealthTrusts.known();
    if (units == null) {
      return known;
    }
    new InputFile(units.toString()).mustBeReadable();
    try (var table = Files.newBufferedReader(units, StandardCharsets.UTF_8)) {
      return known.with(table);
    } catch (IllegalArgumentException column) {
      throw new Failure("indicators.units", units, String.valueOf(column.getMessage()));
    }
  }

  /// The first day of an edition, or of the file where none is known, but not ages ago.
  private LocalDate firstDay(Catalogue catalogue, ColumnsFile columns, LocalDate day) {
    var first =
        catalogue.editions().stream()
            .filter(one -> edition.isEmpty() || one.id().equals(edition))
            .flatMap(one -> one.from().stream())
            .min(LocalDate::compareTo)
            .orElseGet(() -> LocalDate.ofEpochDay(Math.min(columns.firstDay(), day.toEpochDay())));
    var earliest = day.minusYears(LONGEST_YEARS);
    return first.isBefore(earliest) ? earliest : first.isAfter(day) ? day : first;
  }

  private Figures figures(Catalogue catalogue, ColumnsFile columns, Question question)
      throws IOException {
    try (var progress = new CourseProgress(session, "indicators.counting")) {
      var sweep =
          new Sweep(
              columns,
              Runtime.getRuntime().availableProcessors(),
              done -> progress.at(done, columns.courses()));
      return question.answer(sweep, catalogue.compiled());
    }
  }

  private void write(Catalogue catalogue, LocalDate day, Figures figures, ColumnsFile columns)
      throws IOException {
    try (var out = session.out()) {
      switch (format) {
        case text -> writeText(catalogue, day, figures, columns, out);
        case csv -> new FiguresCsv(out).write(figures);
        case json -> out.write(new FiguresJson(session.texts(), day).text(figures) + "\n");
      }
    }
  }

  private void writeText(
      Catalogue catalogue, LocalDate day, Figures figures, ColumnsFile columns, Writer out) {
    var page = session.page(out);
    var texts = session.texts();
    page.emptyLine();
    page.paragraph(texts.say("indicators.head", texts.day(day)), Style.STRONG);
    page.paragraph(texts.say("indicators.courses", figures.courses(), file), Style.PLAIN);
    if (figures.courses() < columns.courses() && pathway.isEmpty()) {
      page.paragraph(
          texts.say("indicators.left-out", columns.courses() - figures.courses()), Style.NOTICE);
    }
    if (columns.unreadable() > 0) {
      page.paragraph(texts.say("indicators.unreadable", columns.unreadable()), Style.NOTICE);
    }
    page.paragraph(texts.say("share.our-reading"), Style.QUIET);
    figures.shares().forEach(share -> new ShareBlock(texts, page, figures).write(share));
    figures.spreads().forEach(spread -> new SpreadBlock(texts, page, figures).write(spread));
    new FigureLegend(texts, page).write(figures);
    if (why) {
      new IndicatorReasons(session, page).write(editions(catalogue));
    }
  }

  private List<Edition> editions(Catalogue catalogue) {
    return catalogue.editions().stream()
        .filter(one -> edition.isEmpty() ? one.from().isPresent() : one.id().equals(edition))
        .toList();
  }
}
