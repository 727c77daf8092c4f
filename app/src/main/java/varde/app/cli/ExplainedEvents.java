package varde.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import varde.app.words.Texts;
import varde.engine.timeline.Finding;
import varde.engine.timeline.ReadEvent;
import varde.engine.timeline.Timeline;

/// The events of the explained course in the order of reading, and for each whether it counts, or
/// why not.
final class ExplainedEvents {
  private static final int INDENT = 2;

  private final ExplainedCourse course;
  private final Page page;
  private final Texts texts;
  private final List<ReadEvent> events;
  private final int numbers;
  private final int days;
  private final int codes;
  private final int fates;

  ExplainedEvents(ExplainedCourse course, Page page) {
    this.course = course;
    this.page = page;
    texts = course.texts();
    events = course.reading().events();
    numbers = Integer.toString(events.size()).length();
    days = longest(event -> day(event).length());
    codes = longest(event -> code(event).length());
    fates = Arrays.stream(ReadEvent.Fate.values()).mapToInt(f -> word(f).length()).max().orElse(0);
  }

  private int longest(ToIntFunction<ReadEvent> length) {
    return events.stream().mapToInt(length).max().orElse(0);
  }

  void write() {
    page.heading(texts.say("explain.events"));
    events.forEach(this::write);
  }

  private void write(ReadEvent event) {
    page.row(
        INDENT,
        Cell.number(course.number(event.row()), numbers),
        Cell.of(day(event), days),
        Cell.of(code(event), codes),
        Cell.of(word(event.fate()), fates).in(event.counts() ? Style.PLAIN : Style.NOTICE),
        Cell.rest(inWords(event)));
    if (event.fate() == ReadEvent.Fate.OUTSIDE) {
      under(texts.say("fate.outside.why"));
    }
    if (event.fate() == ReadEvent.Fate.IGNORED) {
      under(texts.say("fate.ignored.why", readings(event)));
    }
    event.findings().forEach(finding -> under(told(finding)));
  }

  private String day(ReadEvent event) {
    return course.dated(course.day(event.row()));
  }

  private String code(ReadEvent event) {
    return Timeline.code(
        course.answers().compiled().vocabulary(), course.answers().columns(), event.row());
  }

  private String word(ReadEvent.Fate fate) {
    return texts.say("fate." + ExplainedCourse.low(fate));
  }

  private String inWords(ReadEvent event) {
    var setting = course.setting(event.row());
    var words = course.inWords(event.row());
    return setting.isEmpty() ? words : texts.say("explain.event.setting", words, setting);
  }

  private static String readings(ReadEvent event) {
    return event.because().map(rule -> String.join(", ", rule.origin().readings())).orElse("");
  }

  private String told(Finding finding) {
    return texts.say(
        "explain.event.finding",
        finding.code(),
        texts.say(course.words().finding(finding.code()).text()));
  }

  private void under(String text) {
    page.row(
        INDENT + numbers + days + codes + fates + 4 * Page.GAP.length(),
        Cell.rest(text).in(Style.QUIET));
  }
}
