package varde.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/// Text for people, laid out in columns on lines of a certain width.
final class Page {
  /// What stands between two cells.
  static final String GAP = "  ";

  private static final String RULE = "─";

  private final Writer out;
  private final int width;
  private final boolean colour;

  Page(Writer out, int width, boolean colour) {
    this.out = out;
    this.width = width;
    this.colour = colour;
  }

  int width() {
    return width;
  }

  void emptyLine() {
    write("\n");
  }

  /// A heading with a line under it.
  void heading(String text) {
    emptyLine();
    paragraph(text, Style.STRONG);
    paragraph(RULE.repeat(width), Style.QUIET);
  }

  void paragraph(String text, Style style) {
    row(0, Cell.rest(text).in(style));
  }

  /// A paragraph further in; nothing when there is nothing to say.
  void text(int indent, String text, Style style) {
    if (!text.isEmpty()) {
      row(indent, Cell.rest(text).in(style));
    }
  }

  /// Cells side by side; each wraps inside its own width.
  void row(int indent, Cell... cells) {
    var widths = widths(indent, cells);
    var columns = new ArrayList<List<String>>();
    for (var i = 0; i < cells.length; i++) {
      columns.add(Wrapped.lines(cells[i].text(), widths[i]));
    }
    var height = columns.stream().mapToInt(List::size).max().orElse(0);
    for (var y = 0; y < height; y++) {
      write(line(indent, cells, widths, columns, y) + "\n");
    }
  }

  private int[] widths(int indent, Cell... cells) {
    var widths = new int[cells.length];
    var used = indent;
    for (var i = 0; i < cells.length; i++) {
      widths[i] = cells[i].width() == Cell.REST ? Math.max(1, width - used) : cells[i].width();
      used += widths[i] + GAP.length();
    }
    return widths;
  }

  private String line(int indent, Cell[] cells, int[] widths, List<List<String>> columns, int y) {
    var line = new StringBuilder();
    var spaces = " ".repeat(indent);
    for (var i = 0; i < cells.length; i++) {
      var text = y < columns.get(i).size() ? columns.get(i).get(y) : "";
      var padding = " ".repeat(Math.max(0, widths[i] - text.length()));
      if (text.isEmpty()) {
        spaces += padding + GAP;
      } else {
        line.append(spaces).append(cells[i].atRight() ? padding : "");
        line.append(colour ? cells[i].style().on(text) : text);
        spaces = (cells[i].atRight() ? "" : padding) + GAP;
      }
    }
    return line.toString();
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
