package varde.app.casework;

import java.time.LocalDate;
import java.util.Optional;
import varde.app.casework.WorklistRow.Group;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.engine.edition.IntervalRule;

/// What one row of the worklist says: what is awaited, by which day, and what there is to know.
record RowWords(Texts texts, DayWords days, EditionWords words, WorklistRow row) {

  String what() {
    return switch (row.group()) {
      case OVER, WEEK -> awaited();
      case CODE -> texts.say("worklist.findings", row.findings());
      case PERSON -> missing();
      case START -> texts.say("worklist.first-attendance");
      case REST -> row.nextDue().isPresent() ? awaited() : texts.say("worklist.nothing-running");
    };
  }

  String note() {
    if (row.postponed()) {
      return texts.say("worklist.postponed");
    }
    if (row.group() == Group.START && row.legalDeadline().isPresent()) {
      return texts.say("worklist.legal-deadline", days.day(row.legalDeadline().get()));
    }
    if (row.group() == Group.CODE) {
      return texts.say("worklist.findings.note");
    }
    return row.nextStart()
        .filter(start -> row.group() != Group.PERSON)
        .map(start -> texts.say("worklist.since", label(), days.date(start)))
        .orElse("");
  }

  Sign sign(Sign ofGroup) {
    return row.group() == Group.REST && row.nextDue().isEmpty() ? Sign.UNKNOWN : ofGroup;
  }

  Optional<LocalDate> day() {
    return switch (row.group()) {
      case OVER, WEEK, REST -> row.nextDue();
      case CODE -> row.lastEventOn();
      case PERSON -> row.startedOn();
      case START -> row.plannedOn();
    };
  }

  String left() {
    return switch (row.group()) {
      case OVER, WEEK, REST -> row.nextDue().map(this::leftWithHoliday).orElse("");
      case START -> row.plannedOn().map(this::leftWithHoliday).orElse("");
      case CODE -> row.lastEventOn().map(day -> texts.say("worklist.last-event")).orElse("");
      case PERSON -> row.startedOn().map(days::ago).orElse("");
    };
  }

  private String leftWithHoliday(LocalDate day) {
    return days.holiday(day)
        .map(holiday -> texts.say("worklist.left.holiday", days.left(day), holiday))
        .orElseGet(() -> days.left(day));
  }

  private String awaited() {
    return rule().map(words::awaited).orElse("");
  }

  private String label() {
    return rule().map(rule -> texts.say(rule.label())).orElse("");
  }

  private Optional<IntervalRule> rule() {
    return Optional.ofNullable(words.edition().intervals().get(row.nextInterval()));
  }

  private String missing() {
    if (row.therapist().isEmpty()) {
      return texts.say("worklist.missing.therapist");
    }
    return texts.say(
        row.coordinator().isEmpty() ? "worklist.missing.coordinator" : "worklist.missing.contact");
  }
}
