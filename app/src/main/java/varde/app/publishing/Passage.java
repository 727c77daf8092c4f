package varde.app.publishing;

import java.util.List;

/// A passage of the library that can be found: the same words once, wherever they stand.
///
/// @param language the code of the language it is in
/// @param codes what it can be found by, as written
/// @param places where it stands, the first to read first
record Passage(String language, String title, String body, List<String> codes, List<Place> places) {
  Passage {
    codes = List.copyOf(codes);
    places = List.copyOf(places);
  }

  /// Where a passage stands.
  ///
  /// @param pathway empty when it stands in the edition
  /// @param anchor what follows the address of the page
  record Place(String edition, String pathway, String anchor) {}
}
