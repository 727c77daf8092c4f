package varde.catalogue;

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
  }

  /// The word that takes an entry of the extended edition away.
  String NONE = "none";

  /// This node with what the other says differently: maps are merged key by key, everything else is
  /// replaced.
  default Node mergedWith(Node other) {
    if (!(this instanceof Entries mine) || !(other instanceof Entries theirs)) {
      return other;
    }
    var merged = new LinkedHashMap<>(mine.entries());
    theirs
        .entries()
        .forEach((key, node) -> {
          var before = merged.get(key);
          if (node instanceof Scalar scalar && scalar.text().equals(NONE) && before != null) {
            merged.remove(key);
          } else {
            merged.put(key, before == null ? node : before.mergedWith(node));
          }
        });
    return new Entries(merged, theirs.place());
  }
}
