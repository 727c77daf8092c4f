package varde.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import varde.app.words.Texts;
import varde.engine.edition.LocalValue;
import varde.engine.edition.Provenance;
import varde.engine.edition.TimeLimit;
import varde.engine.limit.Days;
import varde.engine.timeline.Interval;

/// Which limit an interval is held against, how it was chosen, and where its value comes from.
final class ExplainedLimit {
  private final ExplainedCourse course;
  private final Entries entries;
  private final Texts texts;

  ExplainedLimit(ExplainedCourse course, Entries entries) {
    this.course = course;
    this.entries = entries;
    texts = course.texts();
  }

  void write(Interval interval) {
    var limits = limits(interval);
    entries.entry(
        "interval.name.limit",
        limits.size() == 1
            ? value(limits.getFirst())
            : texts.say(
                "limit.either",
                interval.limit().id(),
                limits.stream().map(this::value).collect(Collectors.joining("; "))));
    if (limits.stream().anyMatch(limit -> limit.setting().isPresent())) {
      entries.entry("interval.name.setting", setting(interval));
    }
    if (limits.stream().anyMatch(limit -> limit.severity().isPresent())) {
      entries.entry("interval.name.severity", severity(interval));
    }
    sources(limits);
    if (interval.local()) {
      limits.getFirst().local().ifPresent(this::local);
    }
  }

  /// The limit; both where it is unknown which holds.
  private List<TimeLimit> limits(Interval interval) {
    return interval
        .limit()
        .limit()
        .map(List::of)
        .orElseGet(() ->
            course.timeline().pathway().limits().stream()
                .filter(limit -> limit.interval().equals(interval.limit().interval().id()))
                .toList());
  }

  private String value(TimeLimit limit) {
    var days =
        switch (limit.days()) {
          case Days.Within(int number) -> texts.say("days.count", number);
          case Days.Unstated unstated -> texts.say("limit.unstated");
        };
    var holds = limit.setting().map(course::word).or(() -> limit.severity().map(course::word));
    return holds
        .map(in -> texts.say("limit.value.in", limit.id(), days, in))
        .orElseGet(() -> texts.say("limit.value", limit.id(), days));
  }

  private String setting(Interval interval) {
    var from = interval.why().settingFrom();
    if (from.isPresent() && from.getAsInt() == interval.why().fromRow()) {
      return texts.say("limit.setting.same", course.setting(from.getAsInt()));
    }
    if (from.isPresent()) {
      return texts.say(
          "limit.setting.stated", course.setting(from.getAsInt()), course.named(from.getAsInt()));
    }
    return interval
        .limit()
        .setting()
        .map(setting -> texts.say("limit.setting.run", course.word(setting)))
        .orElseGet(() -> texts.say("limit.setting.unknown"));
  }

  private String severity(Interval interval) {
    return interval
        .limit()
        .limit()
        .flatMap(TimeLimit::severity)
        .map(severity -> texts.say("limit.severity.stated", course.word(severity)))
        .orElseGet(() -> texts.say("limit.severity.unknown"));
  }

  /// Each source once; where there are several, with the limit it is for.
  private void sources(List<TimeLimit> limits) {
    var one = limits.stream().map(TimeLimit::provenance).distinct().count() == 1;
    limits.stream()
        .limit(one ? 1 : limits.size())
        .forEach(limit -> source(limit.provenance(), one ? "" : limit.id()));
  }

  private void source(Provenance provenance, String limit) {
    var source = Optional.ofNullable(course.edition().sources().get(provenance.source()));
    var mark = texts.say("mark." + provenance.mark().word());
    var text = source.map(known -> texts.say("source", mark, known.title())).orElse(mark);
    entries.entry(
        "interval.name.source", limit.isEmpty() ? text : texts.say("source.of", limit, text));
    source.ifPresent(known -> entries.more(known.url()));
    entries.more(texts.say(provenance.note()));
  }

  private void local(LocalValue value) {
    entries.more(
        texts.say(
            "limit.local",
            texts.say("days.count", value.days()),
            texts.shortDay(value.from()),
            value.source(),
            value.decidedBy()));
  }
}
