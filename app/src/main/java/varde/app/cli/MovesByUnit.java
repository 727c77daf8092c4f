package varde.app.cli;

import java.util.Comparator;
import java.util.List;
import varde.app.insight.Moves;
import varde.app.words.Texts;
import varde.engine.columns.Names;
import varde.engine.limit.State;

/// At which units most intervals would have gone from met to missed or back. Fewer than five at a
/// unit are not told.
record MovesByUnit(Texts texts, Page page) {
  private static final int INDENT = 2;
  private static final int MOST = 10;
  private static final int FEWEST = 5;
  private static final int NUMBER = 14;

  private record Line(String limit, String unit, long missed, long met) {
    long both() {
      return missed + met;
    }
  }

  void write(Moves moves, Names units) {
    var lines =
        moves.limits().stream()
            .flatMap(
                limit -> moves.units(limit).stream().map(unit -> line(moves, limit, unit, units)))
            .filter(line -> shown(line.missed()) && shown(line.met()) && line.both() > 0)
            .sorted(
                Comparator.comparingLong(Line::both)
                    .reversed()
                    .thenComparing(Line::unit)
                    .thenComparing(Line::limit))
            .toList();
    if (lines.isEmpty()) {
      return;
    }
    page.emptyLine();
    page.text(INDENT, texts.say("replay.by-unit"), Style.QUIET);
    write(lines);
  }

  private static boolean shown(long count) {
    return count == 0 || count >= FEWEST;
  }

  private Line line(Moves moves, String limit, int unit, Names units) {
    return new Line(
        limit,
        unit < 0 ? texts.say("indicators.without.unit") : units.word(unit),
        moves.count(limit, unit, State.MET, State.MISSED),
        moves.count(limit, unit, State.MISSED, State.MET));
  }

  private void write(List<Line> lines) {
    var limit = lines.stream().mapToInt(line -> line.limit().length()).max().orElse(0);
    var name = page.width() - INDENT - limit - 2 * NUMBER - 3 * Page.GAP.length();
    page.row(
        INDENT,
        Cell.empty(name),
        head("replay.met-missed"),
        head("replay.missed-met"),
        Cell.rest(""));
    for (var line : lines.subList(0, Math.min(MOST, lines.size()))) {
      page.row(
          INDENT,
          Cell.of(line.unit(), name),
          Cell.of(texts.number(line.missed()), NUMBER).toTheRight(),
          Cell.of(texts.number(line.met()), NUMBER).toTheRight(),
          Cell.rest(line.limit()).in(Style.QUIET));
    }
    if (lines.size() > MOST) {
      page.text(INDENT, texts.say("replay.more-units", lines.size() - MOST), Style.QUIET);
    }
  }

  private Cell head(String key) {
    return Cell.of(texts.say(key), NUMBER).toTheRight().in(Style.QUIET);
  }
}
