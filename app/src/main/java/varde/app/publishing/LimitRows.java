package varde.app.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import varde.app.publishing.LibraryParts.Known;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.app.words.LimitWords;
import varde.app.words.RuleWords;
import varde.app.words.Texts;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.Pathway;
import varde.engine.edition.Setting;
import varde.engine.edition.TimeLimit;

/// The time limits of a pathway as a table: an interval a row, a setting a column.
final class LimitRows {
  private final EditionWords words;
  private final Texts texts;
  private final DayWords days;
  private final PageSources sources;
  private final List<Setting> settings;
  private final Map<IntervalRule, List<TimeLimit>> limits;

  LimitRows(EditionWords words, DayWords days, Pathway pathway, PageSources sources) {
    this.words = words;
    this.days = days;
    this.sources = sources;
    texts = words.texts();
    limits = LimitWords.byInterval(words.edition(), pathway.limits());
    settings =
        Stream.of(Setting.values())
            .filter(setting ->
                pathway.limits().stream()
                    .anyMatch(limit -> limit.setting().equals(Optional.of(setting))))
            .toList();
  }

  /// A row.
  ///
  /// @param span from which event to which
  /// @param ids the names of its limits
  record Row(
      String id,
      String name,
      String span,
      List<Cell> cells,
      List<Known> known,
      List<String> notes,
      String ids) {}

  /// A value.
  ///
  /// @param columns how many settings it holds for
  /// @param decided who decided it, where it is the installation's own
  record Cell(String value, boolean isStated, int columns, String decided) {}

  List<String> columns() {
    return settings.isEmpty()
        ? List.of(texts.say("library.limit.column"))
        : settings.stream()
            .map(setting -> Texts.capital(texts.say("setting." + LimitWords.word(setting))))
            .toList();
  }

  List<Row> list() {
    var rows = new ArrayList<Row>();
    limits.forEach((interval, all) -> {
      var bySetting = all.stream().filter(limit -> limit.setting().isPresent()).toList();
      if (!bySetting.isEmpty()) {
        rows.add(row(interval, texts.say(interval.label()), bySetting));
      }
      all.stream()
          .filter(limit -> limit.setting().isEmpty())
          .forEach(limit -> rows.add(row(interval, name(interval, limit), List.of(limit))));
    });
    return rows;
  }

  private String name(IntervalRule interval, TimeLimit limit) {
    return limit
        .severity()
        .map(severity ->
            texts.say(
                "library.step.limit",
                texts.say(interval.label()),
                texts.say("severity." + LimitWords.word(severity))))
        .orElse(texts.say(interval.label()));
  }

  private Row row(IntervalRule interval, String name, List<TimeLimit> all) {
    return new Row(
        LibraryAddress.anchor("limit", all.getFirst().id()),
        name,
        new RuleWords(words).span(interval),
        cells(all),
        all.stream().map(TimeLimit::provenance).map(sources::known).distinct().toList(),
        all.stream()
            .map(limit -> texts.say(limit.provenance().note()))
            .filter(note -> !note.isEmpty())
            .distinct()
            .toList(),
        all.stream().map(TimeLimit::id).collect(Collectors.joining(", ")));
  }

  private List<Cell> cells(List<TimeLimit> all) {
    if (all.getFirst().setting().isEmpty()) {
      return List.of(cell(all.getFirst(), Math.max(1, settings.size())));
    }
    return settings.stream()
        .map(setting ->
            all.stream()
                .filter(limit -> limit.setting().equals(Optional.of(setting)))
                .findFirst()
                .map(limit -> cell(limit, 1))
                .orElse(new Cell(texts.say("library.limit.none"), false, 1, "")))
        .toList();
  }

  private Cell cell(TimeLimit limit, int columns) {
    return new Cell(
        StepViews.isStated(limit)
            ? new LimitWords(texts).value(limit)
            : texts.say("library.limit.unstated"),
        StepViews.isStated(limit),
        columns,
        limit
            .local()
            .map(local ->
                texts.say(
                    "library.limit.decided",
                    days.dated(local.from()),
                    local.decidedBy(),
                    local.source()))
            .orElse(""));
  }
}
