package varde.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import varde.catalogue.Change.Kind;
import varde.catalogue.Change.Thing;
import varde.catalogue.Change.Value.Coded;
import varde.catalogue.Change.Value.Known;
import varde.catalogue.Change.Value.Named;
import varde.engine.edition.Code;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Mark;
import varde.engine.edition.Pathway;

/// Compares the rows of two code lists, and what may be registered in the pathways of both. The
/// codes of a pathway that only one edition has go with the pathway.
final class CodeComparison {
  private record Validity(Optional<LocalDate> from, Optional<LocalDate> through, boolean ended) {
    static Validity of(Code code) {
      return new Validity(
          code.validFrom(), code.validThrough(), code.provenance().mark() == Mark.WITHDRAWN);
    }
  }

  private final Edition before;
  private final Edition after;
  private final Differences found;

  CodeComparison(Edition before, Edition after, Differences found) {
    this.before = before;
    this.after = after;
    this.found = found;
  }

  void compare() {
    rows("", found);
    for (var pathway : before.pathways()) {
      after
          .find(pathway.id())
          .ifPresent(later -> {
            var here = found.in(pathway.id());
            rows(pathway.id(), here);
            combinations(pathway, later, here);
          });
    }
  }

  private void rows(String pathway, Differences here) {
    here.each(
        coded(before, pathway),
        coded(after, pathway),
        Kind.CODES,
        Thing.CODE,
        coded -> coded,
        (id, a, b) -> row(id, a, b, here));
  }

  private static Map<String, Coded> coded(Edition edition, String pathway) {
    var rows = new LinkedHashMap<String, List<Code>>();
    for (var code : edition.codes()) {
      if (code.pathway().equals(pathway)) {
        rows.computeIfAbsent(code.system() + "/" + code.code(), id -> new ArrayList<>()).add(code);
      }
    }
    var coded = new LinkedHashMap<String, Coded>();
    rows.forEach((id, list) -> coded.put(id, new Coded(list)));
    return coded;
  }

  /// The days between which a text holds follow the text: they are told on their own only where the
  /// text is the same.
  private static void row(String id, Coded a, Coded b, Differences here) {
    if (!a.texts().equals(b.texts())) {
      here.part(Kind.NAMES, Thing.CODE, id, "text_nb", a, b);
    } else if (!validity(a).equals(validity(b))) {
      here.part(Kind.CODES, Thing.CODE, id, "valid_through", a, b);
    } else {
      here.part(Kind.KNOWN, Thing.CODE, id, "source", known(a), known(b));
    }
  }

  private static List<Validity> validity(Coded coded) {
    return coded.rows().stream().map(Validity::of).toList();
  }

  private static Known known(Coded coded) {
    return new Known(coded.rows().getLast().provenance());
  }

  /// What may be registered, where no row of a code list says so.
  private void combinations(Pathway pathway, Pathway later, Differences here) {
    var listed = listed(pathway.id());
    here.each(
        unlisted(pathway, listed),
        unlisted(later, listed),
        Kind.CODES,
        Thing.COMBINATION,
        combination -> new Named(List.of(combination.toString())),
        (id, a, b) -> {});
  }

  private static Map<String, EventMatch> unlisted(Pathway pathway, Set<EventMatch> listed) {
    return pathway.combinations().stream()
        .filter(combination -> !listed.contains(combination))
        .collect(
            Collectors.toMap(EventMatch::toString, Function.identity(), (a, b) -> a, TreeMap::new));
  }

  private Set<EventMatch> listed(String pathway) {
    return Stream.of(before, after)
        .flatMap(edition ->
            edition.codes().stream()
                .filter(code -> code.pathway().equals(pathway))
                .map(code -> edition.notation().composite().matcher(code.code()))
                .filter(parts -> parts.matches())
                .map(parts -> new EventMatch(parts.group(2), parts.group(3))))
        .collect(Collectors.toSet());
  }
}
