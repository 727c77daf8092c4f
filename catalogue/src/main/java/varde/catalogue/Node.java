package varde.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands in a YAML file, with the line of everything. Scalars are kept as written: what is a
/// number and what a date is decided by the reader.
sealed interface Node {
  Place place();

  record Scalar(String text, Place place) implements Node {}

  record Items(List<Node> items, Place place) implements Node {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// A map in the order of the file.
  record Entries(Map<String, Node> entries, Place place) implements Node {
    public Entries {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static Entries none(Place place) {
      return new Entries(Map.of(), place);
    }

    Entries only(Collection<String> keys) {
      var some = new LinkedHashMap<>(entries);
      some.keySet().retainAll(keys);
      return new Entries(some, place);
    }

    /// This map with what the other says differently: maps are merged key by key, everything else
    /// is replaced or taken away.
    Entries mergedWith(Entries other) {
      var merged = new LinkedHashMap<>(entries);
      other.entries.forEach((key, node) -> {
        var before = merged.get(key);
        if (node.takesAway() && before != null) {
          merged.remove(key);
        } else {
          merged.put(
              key,
              before instanceof Entries mine && node instanceof Entries theirs
                  ? mine.mergedWith(theirs)
                  : node);
        }
      });
      return new Entries(merged, other.place);
    }

    /// This map without the keys that would take away what the base does not have: each is a
    /// problem.
    Entries basedOn(Entries base, Problems problems) {
      var kept = new LinkedHashMap<String, Node>();
      entries.forEach((key, node) -> {
        var before = base.entries.get(key);
        if (node.takesAway() && before == null) {
          problems.add("edition.nothing-to-take-away", node.place(), key);
        } else {
          kept.put(
              key,
              before instanceof Entries theirs && node instanceof Entries mine
                  ? mine.basedOn(theirs, problems)
                  : node);
        }
      });
      return new Entries(kept, place);
    }
  }

  /// The word that takes an entry of the extended edition away.
  String NONE = "none";

  /// True when it stands for an entry of the extended edition that is to go.
  default boolean takesAway() {
    return this instanceof Scalar scalar && scalar.text().equals(NONE);
  }
}
