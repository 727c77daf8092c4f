package varde.app.publishing;

import varde.engine.edition.Text;

/// The few lines that a program which knows nothing of the content can show.
final class Narrative {
  private Narrative() {}

  static Element of(Text title, Text description) {
    return new Element()
        .put("status", "generated")
        .put(
            "div",
            "<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"nb\" xml:lang=\"nb\">"
                + block("h1", title.nb())
                + block("p", description.nb())
                + "</div>");
  }

  private static String block(String tag, String words) {
    return words.isEmpty() ? "" : "<" + tag + ">" + escaped(words) + "</" + tag + ">";
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
