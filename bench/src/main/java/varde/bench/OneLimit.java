package varde.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// One limit that is asked alone, and other values that are tried instead of its own.
///
/// @param days calendar days
record OneLimit(String pathway, String id, List<Integer> days) {
  /// The assessment of outpatients in specialised addiction treatment.
  static final OneLimit ASSESSMENT =
      new OneLimit("D01", "D01-UTR-POL", List.of(14, 18, 21, 28, 35));

  /// Makes DuckDB ready to be asked; the editions must be there.
  void prepare(Duck duck) throws SQLException {
    duck.fillIn("pathway", pathway);
    duck.fillIn("limit", id);
    duck.fillIn("all_days", days.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    duck.run("limit.sql");
  }

  /// Asks for the moves with one value after the other.
  void askOneByOne(Duck duck) throws SQLException {
    for (var value : days) {
      askMoves(duck, value);
    }
  }

  /// Asks for the moves with all values at once.
  void askTogether(Duck duck) throws SQLException {
    duck.run("moves-together.sql");
  }

  /// Counts everything as it was, and all intervals of the pathway with one value after the other.
  void askDrafts(Duck duck) throws SQLException {
    drafts(duck, () -> {});
  }

  /// How the intervals of the pathway stand with one value after the other.
  Cells drafts(Duck duck) throws SQLException {
    var all = Cells.none();
    drafts(duck, () -> all.addDraft(duck));
    return all;
  }

  private interface Look {
    void look() throws SQLException;
  }

  private void drafts(Duck duck, Look look) throws SQLException {
    duck.run("nation.sql");
    for (var value : days) {
      duck.vary("'" + id + "'", String.valueOf(value));
      duck.run("draft.sql");
      look.look();
    }
    duck.vary("null", "null");
  }

  /// The moves with one value after the other.
  Cells movesOneByOne(Duck duck) throws SQLException {
    var all = Cells.none();
    for (var value : days) {
      askMoves(duck, value);
      all.addMoves(duck, "move");
    }
    return all;
  }

  /// The moves with all values at once.
  Cells movesTogether(Duck duck) throws SQLException {
    askTogether(duck);
    var all = Cells.none();
    all.addMoves(duck, "move_together");
    return all;
  }

  private static void askMoves(Duck duck, int value) throws SQLException {
    duck.fillIn("days", String.valueOf(value));
    duck.run("moves.sql");
  }
}
