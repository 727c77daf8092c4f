package varde.app.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import varde.app.publishing.LibraryParts.Known;
import varde.app.publishing.LibraryParts.Link;
import varde.app.words.EditionWords;
import varde.app.words.LimitWords;
import varde.app.words.Texts;
import varde.engine.edition.EventMatch;
import varde.engine.edition.From;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;
import varde.engine.edition.Step;
import varde.engine.edition.Text;
import varde.engine.edition.TimeLimit;
import varde.engine.limit.Days;

/// The steps of a pathway, phase by phase, each with the times that begin to run there.
final class StepViews {
  private final EditionWords words;
  private final Texts texts;
  private final Pathway pathway;
  private final PageSources sources;
  private final Map<String, List<IntervalRule>> beginning = new LinkedHashMap<>();

  StepViews(EditionWords words, Pathway pathway, PageSources sources) {
    this.words = words;
    this.pathway = pathway;
    this.sources = sources;
    texts = words.texts();
    LimitWords.byInterval(words.edition(), pathway.limits()).keySet().forEach(this::place);
  }

  /// A phase with its steps.
  ///
  /// @param stones how high the cairn is
  record PhaseView(String name, int stones, List<StepView> steps) {}

  /// A step.
  ///
  /// @param events what is registered here
  record StepView(
      String id,
      String name,
      String who,
      String text,
      List<Registered> events,
      Optional<Link> guideline,
      Known known,
      List<StepLimit> limits) {}

  record Registered(String event, String name) {}

  /// A time that begins here.
  ///
  /// @param about what it limits, and the other values
  record StepLimit(String value, boolean isStated, String about, List<Known> known) {}

  List<PhaseView> list(boolean plain) {
    var views = new ArrayList<PhaseView>();
    words
        .stepsByPhase(pathway)
        .forEach((phase, steps) ->
            views.add(
                new PhaseView(
                    name(steps.getFirst().phase(), phase),
                    stones(steps.getFirst().phase()),
                    steps.stream().map(step -> step(step, plain)).toList())));
    return views;
  }

  /// Before the start and after the end a step is not told as a state of a course.
  private String name(String phase, Text name) {
    var key = "library.phase." + phase;
    return texts.find(key).isPresent() ? texts.say(key) : texts.say(name);
  }

  /// One stone when referred, two in assessment, three in treatment, four at the close.
  private static int stones(String phase) {
    return switch (phase) {
      case "assessment" -> 2;
      case "decided", "treatment" -> 3;
      case "closing", "closed" -> 4;
      default -> 1;
    };
  }

  private StepView step(Step step, boolean plain) {
    return new StepView(
        LibraryAddress.anchor("step", step.id()),
        texts.say(step.label()),
        texts.say(step.responsible()),
        texts.say(plain ? step.plain() : step.text()),
        step.events().stream().map(event -> new Registered(event, words.event(event))).toList(),
        step.guideline().map(link -> new Link(link.title(), link.url())),
        sources.known(step.provenance()),
        beginning.getOrDefault(step.id(), List.of()).stream().map(this::limit).toList());
  }

  /// Puts an interval at the first step at which the event it is counted from is registered.
  private void place(IntervalRule interval) {
    var events = events(interval.from());
    pathway.steps().stream()
        .filter(step -> step.events().stream().anyMatch(events::contains))
        .findFirst()
        .ifPresent(
            step -> beginning.computeIfAbsent(step.id(), id -> new ArrayList<>()).add(interval));
  }

  private List<String> events(From from) {
    return switch (from) {
      case From.First first -> first.events().stream().map(EventMatch::event).toList();
      case From.Each each -> List.of(each.event().event());
      case From.ContinuingDecision decision ->
          pathway.rules().stream()
              .flatMap(rule ->
                  rule instanceof Rule.Decides decides ? Stream.of(decides.event()) : Stream.of())
              .toList();
    };
  }

  private StepLimit limit(IntervalRule interval) {
    var limits =
        pathway.limits().stream().filter(limit -> limit.interval().equals(interval.id())).toList();
    var first = limits.getFirst();
    var said = new LimitWords(texts);
    var values = limits.stream().map(said::value).distinct().toList();
    var label = texts.say(interval.label());
    var about =
        values.size() == 1
            ? label
            : Stream.concat(
                    Stream.of(texts.say("library.step.limit.first", label, said.holds(first))),
                    limits.stream().skip(1).map(limit -> other(said, limit)))
                .reduce((a, b) -> a + " " + b)
                .orElse(label);
    return new StepLimit(
        isStated(first) ? said.value(first) : texts.say("library.limit.unstated"),
        isStated(first),
        about,
        limits.stream().map(TimeLimit::provenance).map(sources::known).distinct().toList());
  }

  private String other(LimitWords said, TimeLimit limit) {
    return texts.say(
        "library.step.limit.other", Texts.capital(said.holds(limit)), said.value(limit));
  }

  static boolean isStated(TimeLimit limit) {
    return limit.days() instanceof Days.Within || limit.local().isPresent();
  }
}
