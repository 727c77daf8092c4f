package varde.app.publishing;

import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import varde.app.words.Texts;
import varde.engine.edition.Pathway;
import varde.engine.edition.Text;

/// How pathways stand together in a list.
final class Groups {
  private static final String GENERAL = "general";
  private static final String NAME = "library.group.";

  private Groups() {}

  /// The groups, the general pathways first.
  static List<String> of(List<Pathway> pathways) {
    return pathways.stream()
        .map(Pathway::group)
        .distinct()
        .sorted(Comparator.comparing(group -> !group.equals(GENERAL)))
        .toList();
  }

  static String name(Texts texts, String group) {
    return texts.find(NAME + group).isPresent()
        ? texts.say(NAME + group)
        : texts.say(NAME + "other");
  }

  /// The first sentence: the shortest way to say whom a pathway is for.
  static String firstSentence(Texts texts, Text text) {
    var all = texts.say(text);
    var sentences = BreakIterator.getSentenceInstance(texts.language());
    sentences.setText(all);
    var end = sentences.next();
    return end == BreakIterator.DONE ? all : all.substring(0, end).strip();
  }
}
