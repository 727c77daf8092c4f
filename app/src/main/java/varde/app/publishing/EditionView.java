package varde.app.publishing;

import java.util.List;
import java.util.Optional;
import varde.app.publishing.LibraryParts.Amended;
import varde.app.publishing.LibraryParts.Check;
import varde.app.publishing.LibraryParts.Fact;
import varde.app.publishing.LibraryParts.Known;
import varde.app.publishing.LibraryParts.Link;
import varde.app.publishing.LibraryParts.Order;
import varde.app.publishing.LibraryParts.Question;
import varde.app.publishing.LibraryParts.Ruled;
import varde.app.publishing.LibraryParts.SourceEntry;
import varde.app.publishing.LibraryParts.Verdict;

/// An edition as it is shown: what holds for all its pathways.
record EditionView(
    String title,
    String name,
    String summary,
    String shortName,
    String inForce,
    Known known,
    List<Fact> facts,
    List<Link> editions,
    List<Link> contents,
    List<Group> groups,
    List<Verdict> verdicts,
    List<Amended> amendments,
    Optional<Order> order,
    List<Ruled> rules,
    List<Measured> intervals,
    List<Check> checks,
    List<Counted> indicators,
    List<Question> unknown,
    List<SourceEntry> sources,
    List<Link> machines) {

  /// The pathways of one group.
  record Group(String name, List<Listed> pathways) {}

  /// A pathway in a list.
  record Listed(
      String id, String name, String address, String forWhom, String firstDay, String holds) {}

  record Measured(String id, String name, String span, String readings) {}

  record Counted(String id, String name, String sentence, Known known) {}
}
