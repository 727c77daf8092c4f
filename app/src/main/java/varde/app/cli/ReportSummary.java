package varde.app.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.engine.limit.Reason;
import varde.engine.limit.State;
import varde.engine.timeline.Answers;

/// All courses together: where they are, how their intervals stand, what is wrong how often, and
/// the indicators.
final class ReportSummary {
  private static final int INDENT = 2;
  private static final int NUMBER = 5;

  private final Texts texts;
  private final Answers answers;
  private final Page page;

  private final PhaseTable phases;
  private final Map<StateSign, Integer> states = new EnumMap<>(StateSign.class);
  private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
  private final Map<String, Integer> findings = new TreeMap<>();
  private final Map<String, EditionWords> findingWords = new TreeMap<>();
  private int postponed;
  private int local;

  ReportSummary(Texts texts, Answers answers, Page page) {
    this.texts = texts;
    this.answers = answers;
    this.page = page;
    phases = new PhaseTable(texts, page);
  }

  void write() {
    for (var course = 0; course < answers.courses(); course++) {
      if (answers.isAnswered(course)) {
        count(course);
      }
    }
    page.heading(texts.say("summary"));
    phases.write();
    writeStates();
    writeFindings();
    new ShareLines(texts, page).write(answers);
  }

  private void count(int course) {
    var columns = answers.columns();
    phases.count(
        answers.compiled().vocabulary().pathways().word(columns.pathway(course)),
        answers.phase(course),
        words(course));
    for (var i = answers.firstInterval(course); i < answers.untilInterval(course); i++) {
      countInterval(i);
    }
    for (var i = answers.firstFinding(course); i < answers.untilFinding(course); i++) {
      countFinding(course, answers.check(i));
    }
    if (answers.overlap(course) >= 0) {
      countFinding(course, answers.overlap(course));
    }
  }

  private void countInterval(int i) {
    var daysLeft = answers.due(i) - answers.run().today().toEpochDay();
    states.merge(StateSign.of(answers.state(i), daysLeft), 1, Integer::sum);
    if (answers.state(i) == State.NOT_MEASURED) {
      reasons.merge(answers.reason(i), 1, Integer::sum);
    }
    postponed += answers.isPostponed(i) ? 1 : 0;
    local += answers.isLocal(i) ? 1 : 0;
  }

  private void countFinding(int course, int check) {
    var code = answers.compiled().check(check).code();
    findings.merge(code, 1, Integer::sum);
    findingWords.computeIfAbsent(code, c -> words(course));
  }

  private EditionWords words(int course) {
    return new EditionWords(answers.compiled().editions().get(answers.edition(course)), texts);
  }

  private void writeStates() {
    title("summary.intervals");
    if (states.isEmpty()) {
      page.row(INDENT, Cell.rest(texts.say("summary.no-interval")));
    }
    var width = labelWidth();
    states.forEach((sign, count) -> writeState(sign.in(texts), beside(sign), count, width));
    if (postponed > 0) {
      writeState("⇥ " + texts.say("summary.postponed"), "", postponed, width);
    }
    if (local > 0) {
      writeState("═ " + texts.say("summary.local"), "", local, width);
    }
  }

  private void writeState(String label, String beside, int count, int width) {
    page.row(INDENT, Cell.of(label, width), Cell.number(count, NUMBER), Cell.rest(beside));
  }

  private int labelWidth() {
    return Math.max(StateSign.width(texts), 2 + texts.say("summary.postponed").length());
  }

  private String beside(StateSign sign) {
    return switch (sign) {
      case SOON -> texts.say("summary.soon", StateSign.SOON_DAYS);
      case NOT_MEASURED -> ShareLines.reasons(texts, reasons);
      case OVERDUE, RUNNING, MET, MISSED, ENDED, LAPSED -> "";
    };
  }

  private void writeFindings() {
    title("summary.findings");
    if (findings.isEmpty()) {
      page.row(INDENT, Cell.rest(texts.say("summary.no-finding")));
    }
    var width = findings.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
    findings.forEach((code, count) -> {
      var told = findingWords.get(code);
      page.row(
          INDENT,
          Cell.of("■ " + code, width),
          Cell.number(count, NUMBER),
          Cell.rest(told == null ? "" : texts.say(told.finding(code).text())));
    });
  }

  private void title(String key) {
    page.emptyLine();
    page.paragraph(texts.say(key), Style.STRONG);
  }
}
