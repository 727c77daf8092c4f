package varde.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import varde.app.insight.Replay;
import varde.app.words.Texts;
import varde.engine.columns.Names;
import varde.engine.edition.Indicator;
import varde.engine.indicator.Proportion;
import varde.engine.indicator.Tally;
import varde.engine.limit.State;

/// What another edition would have said of the past: the indicators side by side, what moved by
/// limit and unit, and the open worklist of a day.
record ReplayPage(Texts texts, Page page, Replay.Question question, Replay.Outcome outcome) {
  private static final int INDENT = 2;
  private static final int NUMBER = 10;
  private static final int PERCENT = 7;
  private static final int INTERVAL = 11;

  void write(String file, Names units) {
    var sides = sides();
    page.emptyLine();
    page.paragraph(texts.say("replay.head", texts.day(question.today())), Style.STRONG);
    page.paragraph(
        texts.say("replay.courses-read", outcome.before().all().courses(), file), Style.PLAIN);
    if (outcome.leftOut() > 0) {
      page.paragraph(texts.say("replay.left-out", outcome.leftOut()), Style.NOTICE);
    }
    page.paragraph(texts.say("replay.advisory"), Style.QUIET);
    indicators(sides);
    for (var side : outcome.after()) {
      moves(side, units);
    }
    question.openOn().ifPresent(day -> worklist(texts.day(day), sides));
    page.heading(texts.say("replay.apart"));
    apart();
  }

  private List<Replay.Side> sides() {
    var sides = new ArrayList<>(List.of(outcome.before()));
    sides.addAll(outcome.after());
    return sides;
  }

  private void indicators(List<Replay.Side> sides) {
    var unchanged = new ArrayList<String>();
    for (var indicator : outcome.before().all().indicators()) {
      if (indicator instanceof Indicator.InTime || indicator instanceof Indicator.WithEvent) {
        var id = indicator.facts().id();
        var label = texts.say(indicator.facts().label());
        if (sides.stream().map(side -> share(side.all(), id)).distinct().count() == 1) {
          unchanged.add(label);
        } else {
          indicator(label, id, sides);
        }
      }
    }
    if (!unchanged.isEmpty()) {
      page.emptyLine();
      page.paragraph(texts.say("replay.unchanged", String.join(", ", unchanged)), Style.PLAIN);
    }
  }

  private void indicator(String label, String id, List<Replay.Side> sides) {
    page.heading(label);
    var compared = outcome.before().compared().courses();
    if (compared < outcome.before().all().courses()) {
      page.text(INDENT, texts.say("replay.compared", compared), Style.QUIET);
      sides.forEach(side -> line(side.draft().name(), share(side.compared(), id), sides));
      page.text(INDENT, texts.say("replay.all"), Style.QUIET);
    }
    sides.forEach(side -> line(side.draft().name(), share(side.all(), id), sides));
  }

  private void line(String name, Optional<Proportion> share, List<Replay.Side> sides) {
    var words = new ShareWords(texts, "");
    page.row(
        INDENT,
        Cell.of(name, nameWidth(sides)),
        Cell.of(words.percent(share), PERCENT).toTheRight(),
        Cell.of(words.interval(share), INTERVAL).toTheRight().in(Style.QUIET),
        Cell.rest(words.counted(share)));
  }

  private static int nameWidth(List<Replay.Side> sides) {
    return sides.stream().mapToInt(side -> side.draft().name().length()).max().orElse(0);
  }

  private static Optional<Proportion> share(Tally tally, String id) {
    return IntStream.range(0, tally.indicators().size())
        .filter(i -> tally.indicators().get(i).facts().id().equals(id))
        .mapToObj(i -> tally.share(i, Tally.ALL, Tally.ALL))
        .map(share -> new Proportion(share.numerator(), share.denominator()))
        .findFirst();
  }

  private void moves(Replay.Side side, Names units) {
    page.heading(texts.say("replay.moves", side.draft().name()));
    if (side.moves().moved() == 0) {
      page.text(INDENT, texts.say("replay.none"), Style.PLAIN);
      return;
    }
    new MoveTable(texts, page).write(side.moves());
    new MovesByUnit(texts, page).write(side.moves(), units);
  }

  private void worklist(String day, List<Replay.Side> sides) {
    page.heading(texts.say("replay.worklist", day));
    var name = nameWidth(sides);
    page.row(
        INDENT,
        Cell.empty(name),
        head("replay.open-courses"),
        head("replay.overdue"),
        head("replay.soon"),
        head("replay.later"));
    for (var side : sides) {
      var open = side.openOn();
      page.row(
          INDENT,
          Cell.of(side.draft().name(), name),
          number(open.courses()),
          number(open.overdue()),
          number(open.soon()),
          number(open.later()));
    }
    page.text(INDENT, texts.say("replay.worklist.note"), Style.QUIET);
  }

  private Cell head(String key) {
    return Cell.of(texts.say(key), NUMBER).toTheRight().in(Style.QUIET);
  }

  private Cell number(long number) {
    return Cell.of(texts.number(number), NUMBER).toTheRight();
  }

  /// Whether the data can tell the drafts from what was, and from each other.
  private void apart() {
    for (var side : outcome.after()) {
      var moves = side.moves();
      var key =
          moves.moved() > 0 ? "replay.told" : moves.otherDue() > 0 ? "replay.due" : "replay.same";
      page.text(
          INDENT,
          texts.say(
              key,
              side.draft().name(),
              texts.number(moves.moved()),
              texts.number(moves.otherDue())),
          Style.PLAIN);
    }
    for (var i = 1; i < outcome.after().size(); i++) {
      var one = outcome.after().get(i - 1);
      var other = outcome.after().get(i);
      if (isAlike(one, other)) {
        page.text(
            INDENT,
            texts.say("replay.alike", one.draft().name(), other.draft().name()),
            Style.NOTICE);
      }
    }
  }

  /// True when as many intervals of each limit moved in the same way.
  private static boolean isAlike(Replay.Side one, Replay.Side other) {
    return one.moves().limits().equals(other.moves().limits())
        && one.moves().limits().stream()
            .allMatch(limit ->
                List.of(State.values()).stream()
                    .allMatch(from ->
                        List.of(State.values()).stream()
                            .allMatch(to ->
                                one.moves().count(limit, from, to)
                                    == other.moves().count(limit, from, to))));
  }
}
