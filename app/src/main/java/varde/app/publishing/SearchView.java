package varde.app.publishing;

import java.util.List;
import varde.app.publishing.LibraryParts.Link;
import varde.app.publishing.WordPieces.Piece;

/// What a search found.
///
/// @param told how many, in a sentence
/// @param examples what one may try instead
record SearchView(String title, String asked, String told, List<Hit> hits, List<Link> examples) {

  /// @param pieces the passage; what was asked for is marked
  /// @param more other places where the same stands, in words
  record Hit(Link title, List<Piece> pieces, String edition, List<Link> pathways, String more) {}
}
