package varde.app.cli;

import java.util.List;
import java.util.Optional;
import varde.app.words.Texts;
import varde.engine.edition.Rule;
import varde.engine.timeline.Finding;

/// What each finding of the explained course says, rests on and asks for.
final class ExplainedFindings {
  private static final List<String> NAMES =
      List.of(
          "finding.name.meaning",
          "finding.name.remedy",
          "finding.name.because",
          "finding.name.rule",
          "finding.name.official",
          "finding.name.source");

  private final ExplainedCourse course;
  private final Page page;
  private final Texts texts;
  private final Entries entries;

  ExplainedFindings(ExplainedCourse course, Page page) {
    this.course = course;
    this.page = page;
    texts = course.texts();
    entries = new Entries(texts, page, NAMES);
  }

  void write() {
    page.heading(texts.say("explain.findings"));
    var findings = course.timeline().findings();
    if (findings.isEmpty()) {
      page.row(2, Cell.rest(texts.say("summary.no-finding")));
    }
    for (var i = 0; i < findings.size(); i++) {
      if (i > 0) {
        page.emptyLine();
      }
      write(findings.get(i));
    }
  }

  private void write(Finding finding) {
    var told = course.words().finding(finding.code());
    var origin = finding.rule().origin();
    page.paragraph("■ " + title(finding), Style.STRONG);
    entries.entry("finding.name.meaning", texts.say(told.text()));
    entries.entry("finding.name.remedy", texts.say(told.remedy()));
    entries.entry("finding.name.because", because(finding));
    entries.entry(
        "finding.name.rule",
        origin.readings().isEmpty()
            ? origin.id()
            : texts.say("finding.rule", origin.id(), String.join(", ", origin.readings())));
    entries.entry("finding.name.official", told.official());
    source(told.provenance().source().isEmpty() ? origin.source() : told.provenance().source());
  }

  private String title(Finding finding) {
    var about =
        finding.row().isPresent()
            ? course.named(finding.row().getAsInt())
            : texts.say("explain.finding.course", course.dated(finding.date()));
    return texts.say("explain.finding.title", finding.code(), about);
  }

  private String because(Finding finding) {
    if (finding.cause().isPresent()) {
      return course.named(finding.cause().getAsInt());
    }
    return finding.rule() instanceof Rule.OneAtATime
        ? String.join("; ", course.othersOpenAtStart().stream().map(course::inWordsOther).toList())
        : "";
  }

  private void source(String key) {
    Optional.ofNullable(course.edition().sources().get(key))
        .ifPresent(source -> {
          entries.entry("finding.name.source", source.title());
          entries.more(source.url());
        });
  }
}
