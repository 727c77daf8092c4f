package varde.app.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import varde.app.casework.TimelineDrawing.Signed;
import varde.app.casework.TimelineFacts.Happening;

/// What is said beside the drawing: what its signs mean, and what it leaves out.
record TimelineNotes(TimelineFacts facts, TimelineAxis axis, TimelineWords words) {

  /// The signs in use.
  ///
  /// @param ticks true when some registrations have no stone
  /// @param holidays true when holidays are shown
  List<Signed> legend(boolean ticks, boolean holidays) {
    var keys = new ArrayList<Signed>();
    signs().map(sign -> key(sign.word(), sign.word())).forEach(keys::add);
    if (facts.events().stream().anyMatch(Happening::postpones)) {
      keys.add(key(Sign.POSTPONED.word(), Sign.POSTPONED.word()));
    }
    if (facts.intervals().stream().anyMatch(interval -> interval.due().isPresent())) {
      keys.add(key("", "due"));
    }
    if (ticks) {
      keys.add(key("", "tick"));
    }
    if (holidays) {
      keys.add(key("", "holiday"));
    }
    return keys;
  }

  private Stream<Sign> signs() {
    return facts.intervals().stream()
        .map(interval -> Sign.of(interval.state(), interval.due(), facts.today()))
        .distinct()
        .sorted();
  }

  private Signed key(String sign, String word) {
    return new Signed(sign, words.texts().say("timeline.legend." + word));
  }

  /// What is left out of the drawing.
  List<String> notes() {
    var notes = new ArrayList<String>();
    var drawn = TimelineBars.drawn(facts.intervals()).size();
    if (drawn < facts.intervals().size()) {
      notes.add(words.texts().say("timeline.note.intervals", drawn, facts.intervals().size()));
    }
    var beyond = facts.events().stream().filter(event -> !axis.has(event.day())).toList();
    if (!beyond.isEmpty()) {
      notes.add(words.texts().say("timeline.note.beyond", named(beyond)));
    }
    if (!axis.has(facts.today())) {
      notes.add(words.texts().say("timeline.note.today", facts.today()));
    }
    return notes;
  }

  /// What the shaded days are called, in a sentence.
  String holidayNames(List<LocalDate> days) {
    return days.isEmpty()
        ? ""
        : words
            .texts()
            .say(
                "timeline.note.holidays",
                String.join(", ", days.stream().map(this::holiday).toList()));
  }

  private String named(List<Happening> events) {
    return String.join(
        ", ",
        events.stream()
            .map(event -> words.name(event.event()) + " " + words.days().date(event.day()))
            .toList());
  }

  /// The name and the day; once where the day is the name.
  private String holiday(LocalDate day) {
    var name = words.days().holiday(day).orElse("");
    var date = words.days().date(day);
    return name.equals(date.replace('\u00A0', ' ')) ? name : name + " " + date;
  }
}
