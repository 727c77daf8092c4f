package varde.app.cli;

import java.util.List;
import varde.app.words.Texts;

/// What is told under a name: the name in a narrow column, the text beside it.
final class Entries {
  private static final int INDENT = 2;

  private final Texts texts;
  private final Page page;
  private final int names;

  /// @param keys the keys of all names, so that the column is wide enough for each
  Entries(Texts texts, Page page, List<String> keys) {
    this.texts = texts;
    this.page = page;
    names = keys.stream().mapToInt(key -> texts.say(key).length()).max().orElse(0);
  }

  void entry(String key, String text) {
    row(texts.say(key), text);
  }

  /// More under the same name.
  void more(String text) {
    row("", text);
  }

  private void row(String name, String text) {
    if (!text.isEmpty()) {
      page.row(INDENT, Cell.of(name, names).in(Style.QUIET), Cell.rest(text));
    }
  }
}
