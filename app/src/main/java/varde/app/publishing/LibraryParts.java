package varde.app.publishing;

import java.util.List;
import java.util.Optional;

/// What several pages of the library show alike, every word chosen.
final class LibraryParts {
  private LibraryParts() {}

  /// @param current true for the page it stands on
  record Link(String text, String address, boolean current) {
    Link(String text, String address) {
      this(text, address, false);
    }
  }

  /// How well something is known.
  ///
  /// @param mark `verified`, `inferred` …, which decides the line in front
  /// @param key of the source; empty when there is none
  /// @param anchor of the source on the same page
  /// @param address of the source; empty when unknown
  record Known(
      String mark,
      String word,
      String key,
      String anchor,
      String source,
      String address,
      String note) {}

  /// A fact with its name.
  record Fact(String name, String text, Optional<Known> known) {}

  /// A dated change.
  record Amended(String id, String day, String text, String about, Known known) {}

  record Check(String id, String code, String text, String remedy, String official, Known known) {}

  /// A rule in words.
  ///
  /// @param about findings, readings and where it holds
  record Ruled(String text, String about) {}

  record Question(String id, String text, Optional<Known> known) {}

  record SourceEntry(String id, String key, String title, String address, String dated) {}

  /// The order in which the events of a day are read.
  record Order(List<String> events, String outside) {}

  /// What a change of edition comes to.
  ///
  /// @param isUnknown true when a value that decides is not stated
  record Verdict(
      String between, String sentence, String meaning, boolean isUnknown, String address) {}
}
