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

/// A pathway as it is shown: every word chosen.
///
/// @param title of the window, with the edition
/// @param facts what is known of its dates
/// @param editions the editions that have it
/// @param forms professional words and plain words
/// @param contents the sections of the page
record PathwayView(
    String title,
    String name,
    String id,
    boolean isPlain,
    String forWhom,
    String goal,
    String official,
    Link edition,
    String inForce,
    Known known,
    List<Fact> facts,
    List<Link> editions,
    List<Link> forms,
    List<Link> contents,
    List<StepViews.PhaseView> phases,
    Limits limits,
    List<Time> times,
    List<Point> points,
    List<Question> questions,
    CodeRows.Table codes,
    List<Check> checks,
    Optional<Order> order,
    List<Ruled> rules,
    List<Verdict> verdicts,
    List<Amended> amendments,
    List<Question> unknown,
    int unknownOfEdition,
    List<SourceEntry> sources,
    List<Link> machines) {

  /// The table of limits.
  record Limits(List<String> columns, List<LimitRows.Row> rows) {}

  /// How soon something should happen, in the patient's words.
  record Time(String name, List<String> said) {}

  record Point(String id, String name, String text, Known known) {}
}
