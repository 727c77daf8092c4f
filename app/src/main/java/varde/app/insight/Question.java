package varde.app.insight;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import varde.engine.columns.Vocabulary;
import varde.engine.edition.Setting;
import varde.engine.indicator.Axis;
import varde.engine.indicator.Period;
import varde.engine.indicator.Tally;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Run;

/// What is asked of a file: by which dimensions, of which pathway, seen on which day.
///
/// @param by none, one or two dimensions
/// @param trusts whom the units belong to
/// @param from the first day whose period is told apart
public record Question(List<Dimension> by, Run run, HealthTrusts trusts, LocalDate from) {
  public Question {
    by = List.copyOf(by);
  }

  /// The figures of all courses of the file.
  public Figures answer(Sweep sweep, Compiled compiled) throws IOException {
    return Figures.of(count(sweep, compiled), by, changes(compiled));
  }

  /// What the periods are called in which an edition came into force after the first.
  private Set<String> changes(Compiled compiled) {
    var period = by.size() == 2 ? period(by.getLast()) : Optional.<Period>empty();
    return run.edition().isPresent() || period.isEmpty()
        ? Set.of()
        : compiled.editions().stream()
            .flatMap(edition -> edition.from().stream())
            .filter(from::isBefore)
            .map(period.get()::of)
            .collect(Collectors.toSet());
  }

  private static Optional<Period> period(Dimension dimension) {
    return switch (dimension) {
      case MONTH -> Optional.of(Period.MONTH);
      case TERTIAL -> Optional.of(Period.TERTIAL);
      case YEAR -> Optional.of(Period.YEAR);
      case UNIT, TRUST, REGION, PATHWAY, SETTING -> Optional.empty();
    };
  }

  /// The counts behind them.
  public Tally count(Sweep sweep, Compiled compiled) throws IOException {
    var words = compiled.vocabulary();
    sweep.file().words().teach(words);
    return Counting.count(sweep, compiled, run, axis(0, words), axis(1, words));
  }

  private Axis axis(int number, Vocabulary words) {
    return number < by.size() ? axis(by.get(number), words) : Axis.everything();
  }

  private Axis axis(Dimension dimension, Vocabulary words) {
    var units = words.units();
    return switch (dimension) {
      case UNIT -> Axis.units(units.size(), units::word);
      case TRUST -> Axis.units(units.size(), unit -> trusts.ownerOf(units.word(unit)).trust());
      case REGION -> Axis.units(units.size(), unit -> trusts.ownerOf(units.word(unit)).region());
      case PATHWAY -> Axis.pathways(words.pathways().size(), words.pathways()::word);
      case SETTING -> Axis.settings(List.of(word(Setting.OUTPATIENT), word(Setting.INPATIENT)));
      case MONTH, TERTIAL, YEAR -> Axis.periods(period(dimension).orElseThrow(), from, run.today());
    };
  }

  private static String word(Setting setting) {
    return setting.name().toLowerCase(Locale.ROOT);
  }
}
