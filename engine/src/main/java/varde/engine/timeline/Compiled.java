package varde.engine.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import varde.engine.columns.Vocabulary;
import varde.engine.edition.Edition;
import varde.engine.edition.Indicator;

/// Editions as tables: made once, read by every evaluation. Immutable when made, apart from the
/// vocabulary, which takes in the words of files.
public final class Compiled {
  private final List<Edition> editions;
  private final Vocabulary vocabulary;
  private final List<Check> checks = new ArrayList<>();
  private final List<LimitSlot> slots = new ArrayList<>();
  private final Map<String, Indicator> indicators = new LinkedHashMap<>();
  private final Map<String, Map<Integer, PathwayTable>> byEdition = new HashMap<>();
  private final Map<Integer, PathwayTable[]> byPathway = new HashMap<>();

  private Compiled(List<Edition> editions, Vocabulary vocabulary) {
    this.editions = List.copyOf(editions);
    this.vocabulary = vocabulary;
  }

  /// Compiles these editions together: a course takes the one that is in force on its first day
  ///
  public static Compiled of(List<Edition> editions) {
    return of(editions, new Vocabulary());
  }

  /// The same, with words that others know by the same numbers, so that the same columns can be
  /// read with all of them.
  public static Compiled of(List<Edition> editions, Vocabulary vocabulary) {
    var compiled = new Compiled(editions, vocabulary);
    editions.forEach(compiled::learnWords);
    for (var i = 0; i < editions.size(); i++) {
      compiled.compile(editions.get(i), i);
    }
    compiled.orderByFirstDay();
    return compiled;
  }

  /// The editions, in the order they were given.
  public List<Edition> editions() {
    return editions;
  }

  /// The words of the editions, and of the files read since.
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /// A finding code and its rule, by the number an answer speaks of.
  public Check check(int index) {
    return checks.get(index);
  }

  /// A limit's name, by the number an answer speaks of.
  public LimitSlot slot(int index) {
    return slots.get(index);
  }

  /// The indicators of all editions; those of one name are one, the earliest given.
  public List<Indicator> indicators() {
    return List.copyOf(indicators.values());
  }

  /// An indicator, by the number an answer speaks of.
  public Indicator indicator(int index) {
    return indicators().get(index);
  }

  /// How many limits' names there are.
  public int slots() {
    return slots.size();
  }

  /// How many finding codes with their rules there are.
  public int checks() {
    return checks.size();
  }

  /// True when this edition has this pathway; with no edition named, when any that may be chosen by
  /// date has it.
  public boolean has(Optional<String> edition, int pathway) {
    return tables(edition, pathway).length > 0;
  }

  /// The tables a course of this pathway may be read with, earliest first; one at most when an
  /// edition is named.
  PathwayTable[] tables(Optional<String> edition, int pathway) {
    if (edition.isEmpty()) {
      return byPathway.getOrDefault(pathway, new PathwayTable[0]);
    }
    var table = byEdition.getOrDefault(edition.get(), Map.of()).get(pathway);
    return table == null ? new PathwayTable[0] : new PathwayTable[] {table};
  }

  /// The number of this indicator's name.
  int number(Indicator indicator) {
    indicators.putIfAbsent(indicator.facts().id(), indicator);
    return List.copyOf(indicators.keySet()).indexOf(indicator.facts().id());
  }

  int add(Check check) {
    checks.add(check);
    return checks.size() - 1;
  }

  int add(LimitSlot slot) {
    slots.add(slot);
    return slots.size() - 1;
  }

  private void learnWords(Edition edition) {
    for (var pathway : edition.pathways()) {
      vocabulary.pathways().idOf(pathway.id());
      for (var combination : pathway.combinations()) {
        vocabulary.events().idOf(combination.event());
        vocabulary.outcomes().idOf(combination.outcome());
      }
    }
    edition.events().keySet().forEach(vocabulary.events()::idOf);
  }

  private void compile(Edition edition, int index) {
    var tables = byEdition.computeIfAbsent(edition.id(), id -> new HashMap<>());
    for (var pathway : edition.pathways()) {
      var table = new PathwayCompiler(this, new PathwayTable(edition, pathway, index)).compile();
      firstDayInAnyEdition(pathway.id())
          .ifPresent(day -> table.introducedOn = Math.toIntExact(day.toEpochDay()));
      tables.put(vocabulary.pathways().idOf(pathway.id()), table);
    }
  }

  private Optional<LocalDate> firstDayInAnyEdition(String pathway) {
    return editions.stream()
        .flatMap(edition -> edition.find(pathway).stream())
        .flatMap(p -> p.firstDay().stream())
        .min(LocalDate::compareTo);
  }

  private void orderByFirstDay() {
    for (var p = 0; p < vocabulary.pathways().size(); p++) {
      var id = vocabulary.pathways().word(p);
      var number = p;
      byPathway.put(
          p,
          editions.stream()
              .filter(edition -> edition.from().isPresent() && edition.find(id).isPresent())
              .sorted((a, b) -> a.from().orElseThrow().compareTo(b.from().orElseThrow()))
              .map(edition -> tables(Optional.of(edition.id()), number)[0])
              .toArray(PathwayTable[]::new));
    }
  }
}
