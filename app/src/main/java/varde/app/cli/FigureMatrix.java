package varde.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import varde.app.insight.Figures;
import varde.app.words.Texts;

/// Numbers by rows and columns; as many columns beside each other as the page has room for. Periods
/// have their year above them, once.
record FigureMatrix(Texts texts, Page page, Figures figures) {
  static final String HIDDEN = "·";
  private static final int INDENT = 2;
  private static final int WIDEST_NAME = 34;
  private static final int YEAR = 4;

  /// What stands in a cell.
  interface Cells {
    String at(int row, int column);
  }

  void write(Cells cells) {
    var names = new FigureNames(texts, figures);
    var width = names.rows().stream().mapToInt(String::length).max().orElse(0);
    var name = Math.min(WIDEST_NAME, width);
    var column = widest(cells, names);
    var room = (page.width() - INDENT - name) / (column + Page.GAP.length());
    var all = columns();
    for (var from = 0; from < all.size(); from += Math.max(1, room)) {
      var part = all.subList(from, Math.min(all.size(), from + Math.max(1, room)));
      write(cells, names, part, name, column);
      page.emptyLine();
    }
  }

  /// The columns, and all of them together last.
  private List<Integer> columns() {
    var all = new ArrayList<Integer>();
    for (var column = 0; column <= figures.columns().size(); column++) {
      all.add(column);
    }
    return all;
  }

  private int widest(Cells cells, FigureNames names) {
    var widest = 3;
    for (var column : columns()) {
      widest = Math.max(widest, below(names, column).length());
      for (var row = 0; row <= figures.rows().size(); row++) {
        widest = Math.max(widest, cells.at(row, column).length());
      }
    }
    return widest;
  }

  private void write(
      Cells cells, FigureNames names, List<Integer> part, int nameWidth, int columnWidth) {
    if (isDivided()) {
      page.row(INDENT, head(names, part, nameWidth, columnWidth, this::above));
    }
    page.row(INDENT, head(names, part, nameWidth, columnWidth, this::below));
    for (var row = 0; row <= figures.rows().size(); row++) {
      var line = new ArrayList<Cell>();
      line.add(Cell.of(names.rows().get(row), nameWidth));
      for (var column : part) {
        line.add(Cell.of(cells.at(row, column), columnWidth).toTheRight());
      }
      page.row(INDENT, line.toArray(Cell[]::new));
    }
  }

  private interface Head {
    String of(FigureNames names, int column);
  }

  private static Cell[] head(
      FigureNames names, List<Integer> part, int nameWidth, int columnWidth, Head head) {
    var line = new ArrayList<>(List.of(Cell.empty(nameWidth)));
    BinaryOperator<String> once = (before, now) -> now.equals(before) ? "" : now;
    var before = "";
    for (var column : part) {
      var text = head.of(names, column);
      line.add(Cell.of(once.apply(before, text), columnWidth).toTheRight().in(Style.QUIET));
      before = text;
    }
    return line.toArray(Cell[]::new);
  }

  /// True for parts of years.
  private boolean isDivided() {
    return figures.by().size() == 2
        && figures.by().get(1).isTime()
        && figures.columns().stream().anyMatch(name -> name.length() > YEAR);
  }

  private String above(FigureNames names, int column) {
    return column >= figures.namedColumns() ? "" : names.column(column).substring(0, YEAR);
  }

  private String below(FigureNames names, int column) {
    if (column == figures.columns().size()) {
      return texts.say("indicators.all");
    }
    var name = names.column(column);
    return isDivided() && column < figures.namedColumns() ? name.substring(YEAR + 1) : name;
  }
}
