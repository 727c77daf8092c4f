package varde.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import varde.app.words.Texts;
import varde.engine.edition.Indicator;
import varde.engine.indicator.Share;
import varde.engine.indicator.Shares;
import varde.engine.limit.Reason;
import varde.engine.timeline.Answers;

/// The indicators: each share, and beside it what is left out of it.
final class ShareLines {
  private static final int INDENT = 2;

  private final Texts texts;
  private final Page page;

  ShareLines(Texts texts, Page page) {
    this.texts = texts;
    this.page = page;
  }

  void write(Answers answers) {
    var shares = Shares.of(answers);
    if (shares.isEmpty()) {
      return;
    }
    page.emptyLine();
    page.paragraph(texts.say("summary.indicators"), Style.STRONG);
    var widths =
        new Widths(
            longest(shares, this::percent),
            longest(shares, this::counted),
            longest(shares, this::target));
    shares.forEach(share -> write(share, widths));
    page.emptyLine();
    page.row(INDENT, Cell.rest(texts.say("share.our-reading")).in(Style.QUIET));
  }

  /// Of the columns behind the label.
  private record Widths(int percent, int counted, int target) {
    int all() {
      return percent + counted + target + 3 * Page.GAP.length();
    }
  }

  private static int longest(List<Share> shares, Function<Share, String> text) {
    return shares.stream().map(text).mapToInt(String::length).max().orElse(0);
  }

  private void write(Share share, Widths widths) {
    page.row(
        INDENT,
        Cell.of(texts.say(share.indicator().facts().label()), page.width() - INDENT - widths.all()),
        Cell.of(percent(share), widths.percent()).toTheRight(),
        Cell.of(counted(share), widths.counted()),
        Cell.rest(target(share)));
    var beside = beside(share);
    if (!beside.isEmpty()) {
      page.row(2 * INDENT, Cell.rest(texts.say("share.beside", beside)).in(Style.QUIET));
    }
  }

  /// A share of nothing is no number.
  private String percent(Share share) {
    return share.denominator() == 0
        ? ""
        : texts.say("share.percent", Math.round(100.0 * share.numerator() / share.denominator()));
  }

  private String counted(Share share) {
    return texts.say("share.counted", share.numerator(), share.denominator());
  }

  private String target(Share share) {
    return share
        .indicator()
        .facts()
        .target()
        .map(percent -> texts.say("share.target", percent))
        .orElse("");
  }

  private String beside(Share share) {
    return switch (share.indicator()) {
      case Indicator.WithEvent courses -> "";
      case Indicator.InTime intervals -> beside(share.beside());
      case Indicator.Days days -> "";
      case Indicator.DaysApart apart -> "";
      case Indicator.PerCourse often -> "";
    };
  }

  private String beside(Share.Beside beside) {
    var parts = new ArrayList<String>();
    parts.add(texts.say("share.overdue", beside.overdue()));
    parts.add(texts.say("share.lapsed", beside.lapsed()));
    var notMeasured = beside.notMeasured().values().stream().mapToInt(Integer::intValue).sum();
    parts.add(
        notMeasured == 0
            ? texts.say("share.all-measured")
            : texts.say("share.not-measured", notMeasured, reasons(texts, beside.notMeasured())));
    parts.add(texts.say("share.postponed", beside.postponed()));
    return String.join(" · ", parts);
  }

  /// Why so many are not measured, in the order of [Reason].
  static String reasons(Texts texts, Map<Reason, Integer> counts) {
    return List.of(Reason.values()).stream()
        .filter(counts::containsKey)
        .map(reason ->
            texts.say(
                "reason.counted",
                counts.getOrDefault(reason, 0),
                texts.say("reason.short." + reason.word())))
        .collect(Collectors.joining(", "));
  }
}
