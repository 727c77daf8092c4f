package varde.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.engine.timeline.Phase;

/// How many courses of each pathway are in each phase: a phase a line, a pathway a column.
final class PhaseTable {
  private static final int INDENT = 2;
  private static final int NUMBER = 5;

  private final Texts texts;
  private final Page page;
  private final Map<String, int[]> counts = new TreeMap<>();
  private Optional<EditionWords> words = Optional.empty();

  PhaseTable(Texts texts, Page page) {
    this.texts = texts;
    this.page = page;
  }

  /// Counts a course. The phases are called as the first course's edition calls them.
  void count(String pathway, Phase phase, EditionWords inWords) {
    counts.computeIfAbsent(pathway, p -> new int[Phase.values().length])[phase.ordinal()]++;
    words = words.or(() -> Optional.of(inWords));
  }

  /// Writes as many tables as it takes to fit the page.
  void write() {
    var ids = List.copyOf(counts.keySet());
    var width = Math.max(NUMBER, ids.stream().mapToInt(String::length).max().orElse(0));
    var room = page.width() - INDENT - labelWidth();
    var fitting = Math.max(1, room / (width + Page.GAP.length()) - 1);
    for (var from = 0; from < ids.size(); from += fitting) {
      write(ids.subList(from, Math.min(ids.size(), from + fitting)), width);
    }
  }

  private int labelWidth() {
    return Arrays.stream(Phase.values()).mapToInt(phase -> label(phase).length()).max().orElse(0);
  }

  private String label(Phase phase) {
    return words.map(w -> w.phase(phase)).orElse(phase.word());
  }

  private void write(List<String> ids, int width) {
    page.emptyLine();
    var titles = new ArrayList<Cell>();
    titles.add(Cell.of(texts.say("summary.courses"), labelWidth() + INDENT).in(Style.STRONG));
    ids.forEach(id -> titles.add(Cell.of(id, width).toTheRight()));
    titles.add(Cell.of(texts.say("summary.all"), width).toTheRight());
    page.row(0, titles.toArray(Cell[]::new));
    for (var phase : Phase.values()) {
      var sum = counts.values().stream().mapToInt(of -> of[phase.ordinal()]).sum();
      if (sum > 0) {
        write(label(phase), ids.stream().mapToInt(id -> of(id)[phase.ordinal()]), sum, width);
      }
    }
    var all = counts.values().stream().flatMapToInt(Arrays::stream).sum();
    write(
        texts.say("summary.all-phases"),
        ids.stream().mapToInt(id -> Arrays.stream(of(id)).sum()),
        all,
        width);
  }

  private int[] of(String pathway) {
    return counts.getOrDefault(pathway, new int[Phase.values().length]);
  }

  private void write(String label, IntStream numbers, int sum, int width) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(label, labelWidth()));
    numbers.forEach(number -> cells.add(Cell.number(number, width)));
    cells.add(Cell.number(sum, width));
    page.row(INDENT, cells.toArray(Cell[]::new));
  }
}
