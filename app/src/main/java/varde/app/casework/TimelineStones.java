package varde.app.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import varde.app.casework.TimelineDrawing.Flag;
import varde.app.casework.TimelineDrawing.Stone;
import varde.app.casework.TimelineFacts.Happening;
import varde.app.casework.TimelineFlags.Place;
import varde.app.casework.TimelineFlags.Wish;
import varde.engine.timeline.Interval;

/// The stones on the trail: what happened, day by day, and what is due. What matters little and
/// finds no room for words is a tick.
final class TimelineStones {
  private static final double SIZE = 13;
  private static final double SUB_SIZE = 12.5;
  private static final double TOP = 64;
  private static final double FOOT = 7;
  private static final int DUE_RANK = 2;

  private final TimelineFacts facts;
  private final TimelineAxis axis;
  private final TimelineWords words;
  private final List<Spot> spots;
  private final Map<Integer, Place> places;

  /// What stands on one day.
  ///
  /// @param subs the second line, in the order in which it would rather be shown
  private record Spot(
      LocalDate day, double x, int rank, String style, String text, List<String> subs) {
    Wish wish() {
      return new Wish(
          x,
          rank,
          subs.stream()
              .map(sub -> Math.max(TextWidth.of(text, SIZE), TextWidth.of(sub, SUB_SIZE)))
              .toList());
    }

    boolean isTick() {
      return rank == 0;
    }
  }

  TimelineStones(TimelineFacts facts, TimelineAxis axis, TimelineWords words) {
    this.facts = facts;
    this.axis = axis;
    this.words = words;
    this.spots = new ArrayList<>(past());
    this.spots.addAll(ahead());
    this.places =
        new TimelineFlags(axis.left(), TimelineDrawing.WIDTH, List.of(axis.x(facts.today())))
            .places(spots.stream().map(Spot::wish).toList());
  }

  /// The height of the trail: below the words.
  double trailY() {
    var levels = places.values().stream().mapToInt(Place::level).max().orElse(0) + 1;
    return TOP + levels * TimelineFlags.PITCH;
  }

  List<Stone> stones() {
    return IntStream.range(0, spots.size())
        .filter(i -> places.containsKey(i) || !spots.get(i).isTick())
        .mapToObj(i -> stone(spots.get(i), Optional.ofNullable(places.get(i))))
        .toList();
  }

  List<Double> ticks() {
    return IntStream.range(0, spots.size())
        .filter(i -> !places.containsKey(i) && spots.get(i).isTick())
        .mapToObj(i -> spots.get(i).x())
        .toList();
  }

  private Stone stone(Spot spot, Optional<Place> place) {
    return new Stone(spot.x(), trailY(), spot.style(), place.map(found -> flag(spot, found)));
  }

  private Flag flag(Spot spot, Place place) {
    var y = trailY() - 26 - TimelineFlags.PITCH * place.level();
    return new Flag(
        TimelineDrawing.rounded(place.x()),
        TimelineDrawing.rounded(place.width()),
        y,
        y + 16,
        y - 9,
        trailY() - FOOT,
        place.toTheLeft() ? "end" : "start",
        spot.text(),
        spot.subs().get(place.words()));
  }

  private List<Spot> past() {
    return facts.events().stream()
        .filter(happening -> !happening.postpones() && axis.has(happening.day()))
        .collect(Collectors.groupingBy(Happening::day, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(this::spot)
        .toList();
  }

  /// The events of one day as one stone, called by the one that matters most.
  private Spot spot(List<Happening> events) {
    var first = events.stream().max(Comparator.comparingInt(TimelineStones::rank)).orElseThrow();
    var date = words.days().brief(first.day());
    var said = new ArrayList<String>();
    if (!first.counts()) {
      said.add(words.texts().say("timeline.flag.not-counted", date));
    } else if (events.size() > 1) {
      said.add(words.texts().say("timeline.flag.more", date, events.size() - 1));
    } else if (!first.event().outcome().isEmpty()) {
      said.add(words.texts().say("timeline.flag.outcome", date, words.outcome(first.event())));
    }
    said.add(date);
    return new Spot(
        first.day(),
        axis.x(first.day()),
        Math.max(0, rank(first)),
        first.counts() ? "t-stone" : "t-stone-minor",
        words.words().event(first.event().event()),
        said);
  }

  private static int rank(Happening happening) {
    if (!happening.counts()) {
      return -1;
    }
    return (happening.moves() ? 1 : 0) + (happening.matters() ? 1 : 0);
  }

  /// The days on which something is due, each once.
  private List<Spot> ahead() {
    return facts.intervals().stream()
        .filter(interval -> interval.state().isOpen())
        .filter(interval -> !interval.due().orElseThrow().isBefore(facts.today()))
        .collect(
            Collectors.toMap(
                interval -> interval.due().orElseThrow(),
                interval -> interval,
                (one, other) -> one,
                TreeMap::new))
        .entrySet()
        .stream()
        .map(entry -> due(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Spot due(LocalDate day, Interval interval) {
    return new Spot(
        day,
        axis.x(day),
        DUE_RANK,
        "t-stone-ahead",
        words.texts().say("timeline.due", words.awaited(interval)),
        List.of(words.days().brief(day)));
  }
}
