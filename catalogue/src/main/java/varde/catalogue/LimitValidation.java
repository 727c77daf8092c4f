package varde.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import varde.engine.edition.Edition;
import varde.engine.edition.Mark;
import varde.engine.edition.Pathway;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.edition.TimeLimit;
import varde.engine.limit.Days;

/// Do a pathway's limits fit together: one for all, or one for each setting, or one for each
/// severity?
final class LimitValidation {
  private final Edition edition;
  private final Pathway pathway;
  private final Places places;
  private final Problems problems;

  LimitValidation(Edition edition, Pathway pathway, Places places, Problems problems) {
    this.edition = edition;
    this.pathway = pathway;
    this.places = places;
    this.problems = problems;
  }

  void validate() {
    pathway.limits().forEach(this::each);
    pathway.limits().stream()
        .collect(Collectors.groupingBy(TimeLimit::interval))
        .forEach(this::together);
  }

  private void each(TimeLimit limit) {
    var place = place(limit);
    if (!edition.intervals().containsKey(limit.interval())) {
      problems.add(
          "interval.unknown",
          place,
          limit.interval(),
          String.join(", ", edition.intervals().keySet()));
    }
    if (limit.setting().isPresent() && limit.severity().isPresent()) {
      problems.add("limit.both", place, limit.id());
    }
    var unstated = limit.days() instanceof Days.Unstated;
    if (unstated != (limit.provenance().mark() == Mark.UNSTATED)) {
      problems.add(unstated ? "limit.mark-unstated" : "limit.mark-stated", place, limit.id());
    }
    Validation.source(edition, limit.provenance(), place, problems);
  }

  private void together(String interval, List<TimeLimit> limits) {
    if (limits.stream().allMatch(limit -> limit.setting().isPresent())) {
      for (var setting : Setting.values()) {
        one(
            interval,
            limits,
            "setting " + word(setting),
            limits.stream()
                .filter(limit -> limit.setting().filter(s -> s == setting).isPresent())
                .count());
      }
      likeIds(limits);
    } else if (limits.stream().allMatch(limit -> limit.severity().isPresent())) {
      for (var severity : Severity.values()) {
        one(
            interval,
            limits,
            "severity " + word(severity),
            limits.stream()
                .filter(limit -> limit.severity().filter(s -> s == severity).isPresent())
                .count());
      }
      likeIds(limits);
    } else if (limits.size() > 1) {
      problems.add("limit.several", place(limits.get(1)), interval, pathway.id());
    }
  }

  private void one(String interval, List<TimeLimit> limits, String where, long count) {
    if (count == 0) {
      problems.add("limit.one-missing", place(limits.getFirst()), interval, where);
    } else if (count > 1) {
      problems.add("limit.several-for", place(limits.getFirst()), interval, where);
    }
  }

  /// The ids must differ only in their last part, so that `?` can stand there.
  private void likeIds(List<TimeLimit> limits) {
    var prefixes =
        limits.stream()
            .map(limit -> limit.id().substring(0, limit.id().lastIndexOf('-') + 1))
            .distinct()
            .toList();
    if (prefixes.size() > 1 || prefixes.getFirst().isEmpty()) {
      problems.add(
          "limit.ids",
          place(limits.getFirst()),
          limits.stream().map(TimeLimit::id).collect(Collectors.joining(", ")));
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private Place place(TimeLimit limit) {
    return places.of("limits", limit.id());
  }
}
