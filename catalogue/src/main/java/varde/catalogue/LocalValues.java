package varde.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import varde.engine.edition.Edition;
import varde.engine.edition.LocalValue;
import varde.engine.edition.Mark;
import varde.engine.edition.Pathway;
import varde.engine.edition.Provenance;
import varde.engine.edition.Text;
import varde.engine.edition.TimeLimit;
import varde.engine.limit.Days;

/// What an installation has decided for itself: values for unstated limits, and the first day of an
/// edition nobody has dated.
final class LocalValues {
  static final String FOLDER = "local";
  private static final String FILE = "limits.yaml";

  private record Stated(LocalValue value, Place place) {}

  private final Problems problems;
  private final Map<String, Stated> limits = new LinkedHashMap<>();
  private final Map<String, Stated> editions = new LinkedHashMap<>();

  private LocalValues(Problems problems) {
    this.problems = problems;
  }

  static LocalValues read(Path pathways, Problems problems) {
    var values = new LocalValues(problems);
    var file = pathways.resolve(FOLDER).resolve(FILE);
    if (Files.isRegularFile(file)) {
      YamlFile.read(file, FOLDER + "/" + FILE, problems)
          .ifPresent(read -> values.read(new Fields(read, problems)));
    }
    return values;
  }

  private void read(Fields fields) {
    fields
        .maps("limits")
        .forEach((id, limit) -> limits.put(id, stated(limit, limit.number("days"))));
    fields.maps("editions").forEach((id, edition) -> editions.put(id, stated(edition, 0)));
    fields.nothingElse();
  }

  private Stated stated(Fields fields, int days) {
    var from = fields.date("from");
    if (from.isEmpty()) {
      problems.add("key.missing", fields.place(), "from");
    }
    var value =
        new LocalValue(
            days, from.orElse(LocalDate.MAX), fields.word("source"), fields.word("decided_by"));
    fields.nothingElse();
    return new Stated(value, fields.place());
  }

  /// The editions with these values, and a problem for every value that has no place.
  List<Edition> appliedTo(List<Edition> read) {
    var known = read.stream().map(Edition::id).toList();
    editions.forEach((id, stated) -> {
      if (!known.contains(id)) {
        problems.add("local.edition", stated.place(), id);
      }
    });
    limits.forEach((id, stated) -> checkLimit(read, id, stated));
    return read.stream().map(this::dated).map(this::withLimits).toList();
  }

  private void checkLimit(List<Edition> read, String id, Stated stated) {
    var limit =
        read.stream()
            .flatMap(edition -> edition.pathways().stream())
            .flatMap(pathway -> pathway.limits().stream())
            .filter(l -> l.id().equals(id))
            .toList();
    if (limit.isEmpty()) {
      problems.add("local.limit", stated.place(), id);
    } else if (limit.stream().allMatch(l -> l.days() instanceof Days.Within)) {
      problems.add("local.published", stated.place(), id);
    }
  }

  private Edition dated(Edition edition) {
    var stated = editions.get(edition.id());
    if (stated == null) {
      return edition;
    }
    if (edition.from().isPresent()) {
      problems.add("local.dated", stated.place(), edition.id(), edition.from().get().toString());
      return edition;
    }
    var value = stated.value();
    return edition.startingOn(
        value.from(), new Provenance(Mark.LOCAL, value.source(), Text.same(value.decidedBy())));
  }

  private Edition withLimits(Edition edition) {
    var pathways = new ArrayList<Pathway>();
    edition.pathways().forEach(pathway -> pathways.add(pathway.withLimits(limits(pathway))));
    return edition.withPathways(pathways);
  }

  private List<TimeLimit> limits(Pathway pathway) {
    return pathway.limits().stream()
        .map(limit ->
            Optional.ofNullable(limits.get(limit.id()))
                .filter(stated -> limit.days() instanceof Days.Unstated)
                .map(stated -> limit.with(stated.value()))
                .orElse(limit))
        .toList();
  }
}
