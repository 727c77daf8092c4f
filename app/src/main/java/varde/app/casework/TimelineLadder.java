package varde.app.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import varde.app.casework.TimelineDrawing.Rung;
import varde.app.casework.TimelineDrawing.Signed;
import varde.app.casework.TimelineFacts.Happening;
import varde.engine.limit.State;
import varde.engine.timeline.Interval;

/// The course day by day, for a narrow screen: what happened, how each interval ended, and what is
/// due.
final class TimelineLadder {
  private final TimelineFacts facts;
  private final TimelineWords words;
  private final TreeMap<Step, Rung> rungs =
      new TreeMap<>(Comparator.comparing(Step::day).thenComparing(Step::kind));

  /// The order within a day.
  private enum Kind {
    PAST,
    TODAY,
    AHEAD
  }

  private record Step(LocalDate day, Kind kind) {}

  TimelineLadder(TimelineFacts facts, TimelineWords words) {
    this.facts = facts;
    this.words = words;
  }

  List<Rung> rungs(Optional<LocalDate> ahead) {
    facts.events().forEach(this::add);
    facts.intervals().forEach(this::add);
    add(
        new Step(facts.today(), Kind.TODAY),
        new Signed(
            "", words.texts().say("timeline.ladder.today", words.days().day(facts.today()))));
    ahead.ifPresent(due ->
        add(
            new Step(due, Kind.AHEAD),
            new Signed("", words.texts().say("timeline.ladder.next", awaited()))));
    return List.copyOf(rungs.values());
  }

  private String awaited() {
    return facts.answer().next().map(words::awaited).orElse("");
  }

  private void add(Happening happening) {
    var sign = happening.postpones() ? Sign.POSTPONED.word() : "";
    var step = step(happening.day());
    add(step, new Signed(sign, words.name(happening.event())));
    if (!happening.counts()) {
      note(step, new Signed("", words.fate(happening)));
    }
  }

  private void add(Interval interval) {
    var told = words.told(interval);
    if (interval.state().isOpen()) {
      var step = step(interval.due().orElseThrow());
      var ahead = step.day().isBefore(facts.today()) ? step : new Step(step.day(), Kind.AHEAD);
      add(ahead, new Signed("", words.texts().say("timeline.due", words.awaited(interval))));
      note(ahead, new Signed(told.sign().word(), told.whole()));
    } else {
      note(
          step(told(interval)),
          new Signed(
              told.sign().word(),
              words.texts().say("timeline.ladder.interval", words.label(interval), told.whole())));
    }
  }

  /// The day on which one tells of an interval that nobody waits for.
  private LocalDate told(Interval interval) {
    return interval.state() == State.NOT_MEASURED && interval.end().isEmpty()
        ? interval.start()
        : facts.end(interval);
  }

  private Step step(LocalDate day) {
    return new Step(day, day.isAfter(facts.today()) ? Kind.AHEAD : Kind.PAST);
  }

  private void add(Step step, Signed text) {
    var rung = rung(step);
    rungs.put(step, with(rung, plus(rung.texts(), text), rung.notes()));
  }

  private void note(Step step, Signed note) {
    var rung = rung(step);
    rungs.put(step, with(rung, rung.texts(), plus(rung.notes(), note)));
  }

  private Rung rung(Step step) {
    return rungs.getOrDefault(
        step,
        new Rung(
            Words.of(step.kind()),
            step.day().toString(),
            words.days().day(step.day()),
            List.of(),
            List.of()));
  }

  private static Rung with(Rung rung, List<Signed> texts, List<Signed> notes) {
    return new Rung(rung.kind(), rung.iso(), rung.day(), texts, notes);
  }

  private static List<Signed> plus(List<Signed> keys, Signed more) {
    return new ArrayList<>(Stream.concat(keys.stream(), Stream.of(more)).distinct().toList());
  }
}
