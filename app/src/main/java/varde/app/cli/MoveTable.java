package varde.app.cli;

import varde.app.insight.Moves;
import varde.app.words.Texts;
import varde.engine.limit.State;

/// How many intervals would have stood otherwise, limit by limit.
record MoveTable(Texts texts, Page page) {
  private static final int INDENT = 2;
  private static final int WIDEST_LIMIT = 16;

  void write(Moves moves) {
    for (var limit : moves.limits()) {
      for (var from : State.values()) {
        for (var to : State.values()) {
          var count = from == to ? 0 : moves.count(limit, from, to);
          if (count > 0) {
            page.row(
                INDENT,
                Cell.of(limit, WIDEST_LIMIT),
                Cell.of(texts.number(count), 9).toTheRight(),
                Cell.rest(
                    texts.say(
                        "replay.move",
                        texts.say("state." + from.word()),
                        texts.say("state." + to.word()))));
          }
        }
      }
    }
  }
}
