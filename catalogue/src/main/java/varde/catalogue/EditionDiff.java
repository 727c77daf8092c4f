package varde.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import varde.catalogue.Change.Kind;
import varde.catalogue.Change.Value.Asked;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;

/// What changed between two editions. An edition's own summary, period, history and open questions
/// are not compared: they are about the edition, not about what it asks. A finding that is added or
/// taken away is told by the rule that names it.
///
/// @param changes the weightiest kind first; within a kind in the order of the files
public record EditionDiff(Edition before, Edition after, List<Change> changes) {
  public EditionDiff {
    changes = List.copyOf(changes);
  }

  /// Compares two editions, of one programme or not, by what they say and not by how it is written.
  public static EditionDiff between(Edition before, Edition after) {
    var found = new Differences();
    new EditionComparison(before, after, found).compare();
    new CodeComparison(before, after, found).compare();
    for (var pathway : before.pathways()) {
      after
          .find(pathway.id())
          .ifPresent(
              later -> new PathwayComparison(pathway, later, found.in(pathway.id())).compare());
    }
    return new EditionDiff(before, after, found.list());
  }

  /// The changes that touch this pathway, with those that hold for all.
  public EditionDiff touching(String pathway) {
    return new EditionDiff(
        before,
        after,
        changes.stream()
            .filter(change -> change.pathways().isEmpty() || change.pathways().contains(pathway))
            .toList());
  }

  /// The changes of one kind.
  public List<Change> of(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  /// The ids of the pathways that both editions have.
  public List<String> shared() {
    return before.pathways().stream()
        .map(Pathway::id)
        .filter(id -> after.find(id).isPresent())
        .toList();
  }

  /// The kinds of change a reader must know of: not what is only better known, and not the rules
  /// that only make room for an added outcome.
  public List<Kind> kinds() {
    var kinds = new LinkedHashSet<Kind>();
    changes.stream()
        .filter(change -> change.kind() != Kind.KNOWN && !isRoomForAnOutcome(change))
        .forEach(change -> kinds.add(change.kind()));
    return List.copyOf(kinds);
  }

  /// How many outcomes were added of which the letter is unknown: the new rules that let an
  /// unlisted outcome count.
  public int outcomesAdded() {
    return Math.toIntExact(changes.stream().filter(EditionDiff::isRoomForAnOutcome).count());
  }

  private static boolean isRoomForAnOutcome(Change change) {
    return change.isAdded()
        && change
            .after()
            .filter(value -> value instanceof Asked(var rule) && rule instanceof Rule.AnyOutcome)
            .isPresent();
  }
}
