package varde.app.insight;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import varde.engine.columns.Vocabulary;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;
import varde.engine.edition.TimeLimit;
import varde.engine.limit.Days;
import varde.engine.timeline.Compiled;

/// One way of reading the past: editions that were, or that somebody thinks of.
///
/// @param name what it is called beside others
/// @param edition every course is read with this one; empty: each with its own
/// @param varied the pathways in which a limit has another value than before; empty when it is no
///   variation of what was
public record Draft(
    String name, List<Edition> editions, Optional<String> edition, Set<String> varied) {
  public Draft {
    editions = List.copyOf(editions);
    varied = Set.copyOf(varied);
  }

  /// The editions as they are.
  public static Draft of(String name, List<Edition> editions, Optional<String> edition) {
    return new Draft(name, editions, edition, Set.of());
  }

  /// True when only courses of some pathways can be answered otherwise.
  boolean isVariation() {
    return !varied.isEmpty();
  }

  /// True when this draft has the pathway.
  boolean has(String pathway) {
    return editions.stream()
        .filter(one -> edition.map(one.id()::equals).orElse(true))
        .anyMatch(one -> one.find(pathway).isPresent());
  }

  /// The same with another value of one limit, in every edition that has it.
  ///
  /// @param days calendar days
  /// @return empty when no edition has the limit
  public Optional<Draft> varied(String limit, int days) {
    var changed =
        editions.stream()
            .flatMap(edition -> edition.pathways().stream())
            .filter(pathway -> has(pathway, limit))
            .map(Pathway::id)
            .collect(Collectors.toSet());
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Draft(
                limit + " = " + days,
                editions.stream().map(edition -> with(edition, limit, days)).toList(),
                edition,
                changed));
  }

  private static boolean has(Pathway pathway, String limit) {
    return pathway.limits().stream().anyMatch(one -> one.id().equals(limit));
  }

  private static Edition with(Edition edition, String limit, int days) {
    return edition.withPathways(
        edition.pathways().stream().map(pathway -> with(pathway, limit, days)).toList());
  }

  /// A value that the installation has stated for itself gives way to the one that is tried.
  private static Pathway with(Pathway pathway, String limit, int days) {
    return pathway.withLimits(
        pathway.limits().stream()
            .map(one -> one.id().equals(limit) ? with(one, days) : one)
            .toList());
  }

  private static TimeLimit with(TimeLimit limit, int days) {
    return new TimeLimit(
        limit.id(),
        limit.interval(),
        limit.setting(),
        limit.severity(),
        new Days.Within(days),
        limit.provenance(),
        Optional.empty());
  }

  Compiled compiled(Vocabulary words) {
    return Compiled.of(editions, words);
  }
}
