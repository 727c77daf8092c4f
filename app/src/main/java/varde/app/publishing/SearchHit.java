package varde.app.publishing;

import java.util.List;

/// A passage that was found.
///
/// @param marked the passage, or the part of it that answers, with the words that were asked for
///   between [#OPEN] and [#CLOSE]
/// @param code the code that it was found by; empty when it was found by its words
record SearchHit(String title, String marked, String code, List<Passage.Place> places) {
  /// Characters that no text has, so that nothing in a text can be taken for them.
  static final char OPEN = '\uE000';

  static final char CLOSE = '\uE001';

  SearchHit {
    places = List.copyOf(places);
  }
}
