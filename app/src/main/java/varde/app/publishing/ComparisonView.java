package varde.app.publishing;

import java.util.List;
import java.util.Optional;
import varde.app.publishing.LibraryParts.Link;
import varde.app.publishing.LibraryParts.Verdict;

/// Two editions side by side; without a result, the choice of two.
record ComparisonView(
    String title,
    List<Choice> from,
    List<Choice> to,
    List<Choice> pathways,
    Optional<Result> result) {

  record Choice(String value, String text, boolean isChosen) {}

  /// What a comparison tells.
  ///
  /// @param about which pathway; empty for the whole editions
  /// @param unchanged the kinds of which nothing changed, in a sentence
  record Result(
      Verdict verdict,
      String about,
      Side before,
      Side after,
      List<Link> contents,
      List<Section> sections,
      String unchanged,
      List<Known> known) {}

  record Side(String shortName, String name, String address, String inForce) {}

  /// Changes of one kind.
  record Section(String id, String name, List<Row> rows, String unseenIn, List<Unseen> unseen) {}

  record Row(String subject, String place, Cell before, Cell after) {}

  /// What stood there.
  ///
  /// @param mark how well it is known; empty where that does not matter
  record Cell(List<WordPieces.Piece> pieces, boolean isMissing, String mark, String word) {}

  /// Codes of a list of which the official text was not seen again.
  record Unseen(String list, String codes) {}

  /// Facts that are known better or worse than before.
  record Known(String way, String ids) {}
}
