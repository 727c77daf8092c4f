package varde.app.publishing;

import java.util.List;
import varde.app.publishing.LibraryParts.Known;
import varde.app.publishing.LibraryParts.Link;
import varde.app.publishing.LibraryParts.Verdict;

/// The front page of the library.
record ShelfView(List<Group> groups, List<Listed> editions, List<Verdict> verdicts) {

  record Group(String id, String name, List<Book> pathways) {}

  /// A pathway, as the edition to read now has it.
  ///
  /// @param note why another edition than the one in force is shown; empty when there is no reason
  record Book(
      String id, String name, String address, String forWhom, List<Link> editions, String note) {}

  /// An edition.
  ///
  /// @param isInForce true today
  record Listed(
      String shortName,
      String name,
      String address,
      String period,
      boolean isInForce,
      Known known,
      String updated,
      String holds,
      String unknown) {}
}
