package varde.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import varde.app.insight.Counting;
import varde.app.insight.Draft;
import varde.app.insight.Replay;
import varde.app.insight.Sweep;
import varde.app.interop.ColumnsFile;
import varde.engine.columns.Names;
import varde.engine.columns.Slice;
import varde.engine.edition.Edition;
import varde.engine.indicator.Axis;
import varde.engine.indicator.Period;
import varde.engine.indicator.Tally;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Run;

/// What the program does with a file of columns, as its commands do it.
final class Ours implements AutoCloseable {
  private final ColumnsFile file;
  private final List<Edition> editions;
  private final Compiled compiled;
  private final LocalDate from;
  private final Run run;

  /// @param from the first day whose tertial is told apart
  Ours(Path file, List<Edition> editions, LocalDate from, LocalDate today) throws IOException {
    this.file = ColumnsFile.open(file);
    this.editions = editions;
    this.from = from;
    compiled = Compiled.of(editions);
    run = Run.on(today);
    this.file.words().teach(compiled.vocabulary());
  }

  long events() {
    return file.events();
  }

  long courses() {
    return file.courses();
  }

  /// The units, by the numbers that answers speak of.
  Names units() {
    return file.words().units();
  }

  /// Everything by unit and tertial.
  Tally count(int threads) throws IOException {
    return Counting.count(
        sweep(threads), compiled, run, byUnit(), Axis.periods(Period.TERTIAL, from, run.today()));
  }

  /// Courses of the limit's pathway alone, by unit.
  Tally countOnly(OneLimit limit, int threads) throws IOException {
    return Counting.count(
        sweep(threads), compiled, run.of(Set.of(limit.pathway())), byUnit(), Axis.everything());
  }

  /// The past with other values of the limit, in one pass.
  Replay.Outcome replay(OneLimit limit, int threads) throws IOException {
    var before = Draft.of("before", editions, Optional.empty());
    var drafts =
        limit.days().stream().map(days -> before.varied(limit.id(), days).orElseThrow()).toList();
    return Replay.of(
        sweep(threads), new Replay.Question(before, drafts, run.today(), Optional.empty(), false));
  }

  /// Unpacks every slice and adds up what stands in its columns.
  long sumOfColumns(int threads) throws IOException {
    var sums = sweep(threads).run(compiled.vocabulary(), Sum::new);
    return sums.stream().mapToLong(sum -> sum.sum).sum();
  }

  private static final class Sum implements Sweep.Worker {
    private final Slice slice;
    private long sum;

    Sum(Slice slice) {
      this.slice = slice;
    }

    @Override
    public void look(int number, long before) {
      var columns = slice.columns();
      for (var course = 0; course < columns.courses(); course++) {
        sum += columns.pathway(course) + columns.patient(course) + columns.birthDay(course);
        sum += columns.severity(course) + columns.right(course);
      }
      for (var row = 0; row < columns.rows(); row++) {
        sum += columns.day(row) + columns.event(row) + columns.outcome(row);
        sum += columns.setting(row) + columns.unit(row);
      }
    }
  }

  private Sweep sweep(int threads) {
    return new Sweep(file, threads, done -> {});
  }

  private Axis byUnit() {
    var units = compiled.vocabulary().units();
    return Axis.units(units.size(), units::word);
  }

  @Override
  public void close() {
    file.close();
  }
}
