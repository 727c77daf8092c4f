package varde.engine.columns;

import java.util.List;

/// Takes rows of many courses, in any order, if they say nothing against earlier ones.
public interface RowTaker {

  /// Takes the row in, unless it contradicts an earlier row of its course.
  Contradiction add(Row row);

  /// Every fact in which the row contradicts an earlier row of its course.
  List<Contradiction> contradictions(Row row);
}
