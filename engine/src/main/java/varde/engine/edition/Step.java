package varde.engine.edition;

import java.util.List;
import java.util.Optional;

/// A step of a pathway, told to professionals and to patients.
///
/// @param events what is registered here
/// @param guideline the guideline the step builds on, where one is known
public record Step(
    String id,
    String phase,
    Text label,
    Text text,
    Text plain,
    Text responsible,
    List<String> events,
    Optional<Link> guideline,
    Provenance provenance) {
  public Step {
    events = List.copyOf(events);
  }

  /// A link with its title.
  public record Link(String title, String url) {}
}
