package varde.app.cli;

import java.util.List;
import java.util.stream.Stream;
import varde.app.insight.Dimension;
import varde.app.insight.Figures;
import varde.app.words.Texts;

/// What rows and columns of figures are called for people.
record FigureNames(Texts texts, Figures figures) {

  /// The names of the rows, and of all of them together last.
  List<String> rows() {
    return Stream.concat(
            figures.rows().stream().map(name -> name(name, 0)),
            Stream.of(texts.say("indicators.all")))
        .toList();
  }

  /// What a column is called.
  String column(int column) {
    return name(figures.columns().get(column), 1);
  }

  private String name(String name, int dimension) {
    if (figures.by().size() <= dimension) {
      return texts.say("indicators.all");
    }
    if (name.isEmpty()) {
      return texts.say("indicators.without." + figures.by().get(dimension).word());
    }
    return figures.by().get(dimension) == Dimension.SETTING ? texts.say("setting." + name) : name;
  }
}
