package varde.app.casework;

import varde.app.casework.CoursePageView.Remark;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.engine.timeline.Finding;

/// Puts a finding into words: what it is about, what it means and what to do.
record RemarkWords(EditionWords words, DayWords days) {

  Remark remark(Finding finding) {
    var text = words.finding(finding.code());
    return new Remark(
        finding.code(),
        finding
            .event()
            .map(event ->
                words
                    .texts()
                    .say("course.remark.event", words.event(event), days.date(finding.date())))
            .orElseGet(() -> words.texts().say("course.remark.course", days.date(finding.date()))),
        words.texts().say(text.text()),
        text.official(),
        words.texts().say(text.remedy()));
  }
}
