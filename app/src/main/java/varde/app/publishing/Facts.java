package varde.app.publishing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import varde.engine.edition.Amendment;
import varde.engine.edition.LocalValue;
import varde.engine.edition.Mark;
import varde.engine.edition.Provenance;
import varde.engine.edition.Source;
import varde.engine.edition.Text;

/// How well each fact of one resource is known, and which sources it names. Whoever writes a
/// resource uses one, and tells its sources in the end.
final class Facts {
  private final Publication publication;
  private final Set<String> named = new LinkedHashSet<>();

  Facts(Publication publication) {
    this.publication = publication;
  }

  /// The fact's mark, source and remark.
  Element known(Provenance provenance) {
    return extension("provenance", parts(provenance));
  }

  /// A value of the installation's own, with who decided it.
  Element known(LocalValue local) {
    var parts = new ArrayList<Element>();
    parts.add(mark(Mark.LOCAL));
    part("source", Text.same(local.source())).ifPresent(parts::add);
    part("decidedBy", Text.same(local.decidedBy())).ifPresent(parts::add);
    parts.add(part("from").put("valueDate", local.from().toString()));
    return extension("provenance", parts);
  }

  /// A dated change.
  Element changed(Amendment amendment) {
    var parts = new ArrayList<Element>();
    amendment
        .published()
        .ifPresent(day -> parts.add(part("published").put("valueDate", day.toString())));
    amendment.from().ifPresent(day -> parts.add(part("from").put("valueDate", day.toString())));
    part("text", amendment.text()).ifPresent(parts::add);
    parts.addAll(parts(amendment.provenance()));
    return extension("amendment", parts);
  }

  /// The same words told to a patient.
  List<Element> plain(Text text) {
    return text.isEmpty()
        ? List.of()
        : List.of(
            new Element().put("url", publication.extension("plain")).put("valueString", text));
  }

  /// Remembers a source that a text names; the key as it was.
  String named(String source) {
    if (!source.isEmpty()) {
      named.add(source);
    }
    return source;
  }

  /// A source to follow, for the step that builds on it.
  List<Element> citation(String key) {
    return Optional.ofNullable(publication.edition().sources().get(named(key)))
        .map(Facts::artifact)
        .stream()
        .toList();
  }

  /// Every source that was named, in the order of the edition.
  List<Element> citations() {
    return publication.edition().sources().values().stream()
        .filter(source -> named.contains(source.key()))
        .map(Facts::artifact)
        .toList();
  }

  /// The same as extensions, for resources that have no place for sources.
  List<Element> sources() {
    return citations().stream()
        .map(citation ->
            new Element()
                .put("url", publication.extension("source"))
                .put("valueRelatedArtifact", citation))
        .toList();
  }

  /// The mark as a coded word.
  Element coded(Mark mark) {
    return new Element()
        .put("system", publication.shared(Publication.CODES, "mark").url())
        .put("code", mark.word());
  }

  private List<Element> parts(Provenance provenance) {
    var parts = new ArrayList<Element>();
    parts.add(mark(provenance.mark()));
    part("source", Text.same(named(provenance.source()))).ifPresent(parts::add);
    part("note", provenance.note()).ifPresent(parts::add);
    return parts;
  }

  private Element mark(Mark mark) {
    return part("mark").put("valueCoding", coded(mark));
  }

  private Element extension(String name, List<Element> parts) {
    return new Element().extend(parts).put("url", publication.extension(name));
  }

  private static Element part(String name) {
    return new Element().put("url", name);
  }

  private static Optional<Element> part(String name, Text text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(part(name).put("valueString", text));
  }

  private static Element artifact(Source source) {
    var isAbsolute = source.url().matches("[a-z]+://\\S+");
    var where = isAbsolute || source.url().isEmpty() ? "" : ". " + source.url();
    var when = source.dated().isEmpty() ? "" : ". " + source.dated();
    return new Element()
        .put("type", "citation")
        .put("label", source.key())
        .put("display", source.title())
        .put("citation", source.title() + where + when)
        .put("url", isAbsolute ? source.url() : "");
  }
}
