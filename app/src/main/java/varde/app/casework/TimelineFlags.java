package varde.app.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds places for the words above the trail, so that none covers another or its pole.
///
/// Words fly to the right of their pole, so places are given from the right: who comes earlier and
/// would cover a later one, stands higher. At the right edge they fly to the left. What finds no
/// place goes without words. Several orders are tried, all together, the important first, and rank
/// by rank, low and high, keeping clear of today or not; the one that shows most is kept.
final class TimelineFlags {
  private static final int LOW = 2;
  private static final int HIGH = 3;
  private static final int HIGHEST = 5;
  private static final int FEW = 8;
  static final double PITCH = 38;

  private static final double INDENT = 6;
  private static final double GAP = 8;
  private static final double TEXT_FOOT = 6;
  private static final double TEXT_HEIGHT = 33;
  private static final int[] WORTH = {1, 10, 100};
  private static final int PRICE_OF_HEIGHT = 2;
  private static final int PRICE_OF_CROSSING = 3;

  private final double left;
  private final double right;
  private final List<Box> lines;

  /// @param rank from 0 to 2: how much it matters that the words are seen
  /// @param widths of the words, in the order in which they would rather be shown
  record Wish(double x, int rank, List<Double> widths) {}

  /// @param words which of the wished words
  /// @param level from the trail upwards
  record Place(int words, int level, boolean toTheLeft, double x, double width) {

    /// Where the words begin.
    double start() {
      return toTheLeft ? x - width : x;
    }
  }

  private record Box(double left, double top, double right, double bottom) {
    boolean touches(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private record Standing(Box text, Box pole) {}

  /// @param lines what words keep clear of if they can
  TimelineFlags(double left, double right, List<Double> lines) {
    this.left = left;
    this.right = right;
    this.lines = lines.stream().map(x -> new Box(x - 1, -1000, x + 1, 0)).toList();
  }

  /// The places, by the wishes' numbers.
  Map<Integer, Place> places(List<Wish> wishes) {
    var important = wishes.stream().filter(wish -> wish.rank() > 0).count();
    return (important > FEW ? Stream.of(LOW, HIGH) : Stream.of(LOW, HIGH, HIGHEST))
        .flatMap(levels ->
            Stream.concat(orders(wishes, levels, lines), orders(wishes, levels, List.of())))
        .max(Comparator.comparingInt(places -> worth(wishes, places)))
        .orElseThrow();
  }

  private Stream<Map<Integer, Place>> orders(List<Wish> wishes, int levels, List<Box> clear) {
    return Stream.of(
        rounds(wishes, levels, clear, List.of(wish -> true)),
        rounds(wishes, levels, clear, List.of(wish -> wish.rank() > 0, wish -> wish.rank() == 0)),
        rounds(
            wishes,
            levels,
            clear,
            List.of(wish -> wish.rank() == 2, wish -> wish.rank() == 1, wish -> wish.rank() == 0)));
  }

  private int worth(List<Wish> wishes, Map<Integer, Place> places) {
    var shown = places.keySet().stream().mapToInt(i -> WORTH[wishes.get(i).rank()]).sum();
    var highest = places.values().stream().mapToInt(Place::level).max().orElse(0);
    var crossing =
        places.entrySet().stream()
            .map(entry -> standing(wishes.get(entry.getKey()), entry.getValue()).text())
            .filter(text -> lines.stream().anyMatch(text::touches))
            .count();
    return shown
        - PRICE_OF_HEIGHT * Math.max(0, highest + 1 - LOW)
        - PRICE_OF_CROSSING * Math.toIntExact(crossing);
  }

  private Map<Integer, Place> rounds(
      List<Wish> wishes, int levels, List<Box> clear, List<Predicate<Wish>> rounds) {
    var taken = new ArrayList<Standing>();
    var places = new HashMap<Integer, Place>();
    for (var round : rounds) {
      Stream.iterate(0, i -> i < wishes.size(), i -> i + 1)
          .filter(i -> round.test(wishes.get(i)))
          .sorted(Comparator.comparingDouble(i -> -wishes.get(i).x()))
          .forEach(i ->
              find(wishes, i, levels, clear, taken)
                  .ifPresent(place -> {
                    places.put(i, place);
                    taken.add(standing(wishes.get(i), place));
                  }));
    }
    return places;
  }

  private Optional<Place> find(
      List<Wish> wishes, int which, int levels, List<Box> clear, List<Standing> taken) {
    var wish = wishes.get(which);
    var candidates = candidates(wish, levels, isAlone(wishes, wish));
    return Stream.concat(
            candidates.stream()
                .filter(place -> clear.stream().noneMatch(standing(wish, place).text()::touches)),
            candidates.stream())
        .filter(place -> isFree(standing(wish, place), taken))
        .findFirst();
  }

  private static List<Place> candidates(Wish wish, int levels, boolean alone) {
    var candidates = new ArrayList<Place>();
    for (var words = 0; words < wish.widths().size(); words++) {
      var width = wish.widths().get(words);
      for (var level = 0; level < levels; level++) {
        candidates.add(new Place(words, level, false, wish.x() + INDENT, width));
      }
      for (var level = 0; level < levels; level++) {
        var higher = alone ? level : (level + 1) % levels;
        candidates.add(new Place(words, higher, true, wish.x() - INDENT, width));
      }
    }
    return candidates;
  }

  /// True when no other stands where the words would fly to the left.
  private static boolean isAlone(List<Wish> wishes, Wish wish) {
    var reach = wish.x() - 2 * INDENT - wish.widths().getFirst();
    return wishes.stream().noneMatch(other -> other.x() > reach && other.x() < wish.x());
  }

  private boolean isFree(Standing wanted, List<Standing> taken) {
    return wanted.text().left() >= left
        && wanted.text().right() <= right
        && taken.stream()
            .noneMatch(other ->
                wide(wanted.text()).touches(other.text())
                    || wanted.text().touches(other.pole())
                    || wanted.pole().touches(other.text()));
  }

  private static Box wide(Box text) {
    return new Box(text.left() - GAP, text.top(), text.right() + GAP, text.bottom());
  }

  private static Standing standing(Wish wish, Place place) {
    var bottom = -TEXT_FOOT - PITCH * place.level();
    var top = bottom - TEXT_HEIGHT;
    return new Standing(
        new Box(place.start(), top, place.start() + place.width(), bottom),
        new Box(wish.x() - 2, top, wish.x() + 2, 0));
  }
}
