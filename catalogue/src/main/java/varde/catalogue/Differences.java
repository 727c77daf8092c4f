package varde.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import varde.catalogue.Change.Kind;
import varde.catalogue.Change.Thing;
import varde.catalogue.Change.Value;

/// Collects changes. The same change in several pathways is one change.
final class Differences {
  /// Compares a thing that both sides have.
  interface Both<T> {
    void compare(String id, T before, T after);
  }

  private final Map<Change, Set<String>> found;
  private final Optional<String> pathway;

  Differences() {
    this(new LinkedHashMap<>(), Optional.empty());
  }

  private Differences(Map<Change, Set<String>> found, Optional<String> pathway) {
    this.found = found;
    this.pathway = pathway;
  }

  /// Collects into the same place what differs in this pathway.
  Differences in(String pathway) {
    return new Differences(found, Optional.of(pathway));
  }

  /// Tells the things that only one side has, and hands over the pairs of the others.
  <T> void each(
      Map<String, T> before,
      Map<String, T> after,
      Kind kind,
      Thing thing,
      Function<T, Value> value,
      Both<T> both) {
    before.forEach((id, one) -> {
      var other = after.get(id);
      if (other == null) {
        takenAway(kind, thing, id, value.apply(one));
      } else {
        both.compare(id, one, other);
      }
    });
    after.forEach((id, other) -> {
      if (!before.containsKey(id)) {
        added(kind, thing, id, value.apply(other));
      }
    });
  }

  void added(Kind kind, Thing thing, String id, Value after) {
    add(kind, thing, id, "", Optional.empty(), Optional.of(after));
  }

  void takenAway(Kind kind, Thing thing, String id, Value before) {
    add(kind, thing, id, "", Optional.of(before), Optional.empty());
  }

  /// Tells a part of a thing, when it differs.
  void part(Kind kind, Thing thing, String id, String part, Value before, Value after) {
    if (!before.equals(after)) {
      add(kind, thing, id, part, Optional.of(before), Optional.of(after));
    }
  }

  private void add(
      Kind kind,
      Thing thing,
      String id,
      String part,
      Optional<Value> before,
      Optional<Value> after) {
    found
        .computeIfAbsent(
            new Change(kind, thing, id, part, List.of(), before, after),
            change -> new LinkedHashSet<>())
        .addAll(pathway.stream().toList());
  }

  List<Change> list() {
    return found.entrySet().stream()
        .map(entry -> in(entry.getKey(), List.copyOf(entry.getValue())))
        .sorted(Comparator.comparing(Change::kind))
        .toList();
  }

  private static Change in(Change change, List<String> pathways) {
    return new Change(
        change.kind(),
        change.thing(),
        change.id(),
        change.part(),
        pathways,
        change.before(),
        change.after());
  }
}
