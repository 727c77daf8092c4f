package varde.app.casework;

import java.util.List;

/// A condition on a number: that it is one of these. A single one is asked for plainly, since only
/// then does the database keep its plan.
///
/// @param sql what stands behind the column
/// @param value for the question mark in it
record Among(String sql, Object value) {

  static Among of(List<Long> numbers) {
    return numbers.size() == 1
        ? new Among("= ?", numbers.getFirst())
        : new Among("= any (?)", numbers.toArray(Long[]::new));
  }
}
