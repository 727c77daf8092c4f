package varde.app.cli;

import java.io.Writer;
import java.util.List;
import varde.app.interop.EventBatch;
import varde.app.words.Texts;
import varde.engine.timeline.Answers;

/// What `varde check` tells a person: how it stands in a sentence, then a block for each course,
/// what is overdue first, then a summary.
final class CheckReport {
  /// With more courses than this, only those that need somebody are told.
  private static final int MANY = 200;

  private final Session session;
  private final List<String> files;
  private final EventBatch batch;
  private final Answers answers;
  private final Texts texts;

  /// @param files how the files are called
  CheckReport(Session session, List<String> files, EventBatch batch, Answers answers) {
    this.session = session;
    this.files = List.copyOf(files);
    this.batch = batch;
    this.answers = answers;
    texts = session.texts();
  }

  void write(Writer out) {
    var page = session.page(out);
    var order = new WorkOrder(answers, batch.incomplete());
    header(page, order);
    if (order.size() == 0) {
      page.paragraph(texts.say("report.empty"), Style.PLAIN);
      return;
    }
    standing(page, order);
    blocks(page, order);
    new ReportSummary(texts, answers, page).write();
  }

  private void header(Page page, WorkOrder order) {
    page.paragraph(texts.say("report.title", answers.run().today()), Style.STRONG);
    page.paragraph(
        texts.say(
            "report.read",
            String.join(", ", files),
            batch.rows() + batch.unreadable(),
            order.size()),
        Style.QUIET);
    page.emptyLine();
  }

  private void standing(Page page, WorkOrder order) {
    page.paragraph(
        String.join(
            " ",
            texts.say("report.overdue", order.overdue()),
            texts.say("report.findings", order.withFindings()),
            texts.say("report.soon", order.soon(), StateSign.SOON_DAYS)),
        Style.PLAIN);
    if (batch.unreadable() > 0) {
      page.paragraph(texts.say("report.unreadable", batch.unreadable()), Style.NOTICE);
    }
    var without = answers.courses() - order.size();
    if (without > 0) {
      page.paragraph(texts.say("report.without", without), Style.NOTICE);
    }
  }

  private void blocks(Page page, WorkOrder order) {
    var block = new CourseBlock(texts, batch, answers, page);
    var onlyNeeding = order.size() > MANY;
    var told = 0;
    for (var group : WorkOrder.Group.values()) {
      told += blocks(page, order, group, onlyNeeding, block);
    }
    if (told < order.size()) {
      page.emptyLine();
      page.paragraph(
          texts.say("report.left-out", order.size() - told, StateSign.SOON_DAYS), Style.PLAIN);
    }
  }

  /// @return how many blocks were written
  private int blocks(
      Page page, WorkOrder order, WorkOrder.Group group, boolean onlyNeeding, CourseBlock block) {
    var chosen = order.of(group, onlyNeeding);
    if (chosen.length > 0) {
      page.heading(texts.say("group." + group.word(), chosen.length));
    }
    for (var course : chosen) {
      block.write(course);
    }
    return chosen.length;
  }
}
