package varde.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects problems while reading goes on.
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(String code, Place place, String... arguments) {
    found.add(new Problem(code, place, List.of(arguments)));
  }

  List<Problem> list() {
    return found.stream()
        .distinct()
        .sorted(Comparator.comparing(Problem::place).thenComparing(Problem::code))
        .toList();
  }
}
