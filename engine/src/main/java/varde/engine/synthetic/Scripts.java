package varde.engine.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;

/// The pathways of all editions, and the days on which a course in one of them may start.
final class Scripts {
  private final Script[][] byPathway;
  private final int earliest;
  private final int through;
  private final int[] boundaries;
  private final boolean isOneAtATime;

  /// @throws IllegalArgumentException when no pathway is in force on any of these days
  Scripts(List<Edition> editions, Codes codes, int from, int through) {
    this.through = through;
    byPathway = compile(editions, codes);
    earliest = Math.max(from, firstOpenDay());
    if (earliest > through) {
      throw new IllegalArgumentException("no pathway is in force on any of these days");
    }
    boundaries = boundaries();
    isOneAtATime = all().anyMatch(script -> script.isOneAtATime);
  }

  /// The number of the pathway with this id.
  ///
  /// @throws IllegalArgumentException when no edition has it
  int number(String pathway) {
    for (var number = 0; number < byPathway.length; number++) {
      if (byPathway[number][0].pathway.id().equals(pathway)) {
        return number;
      }
    }
    throw new IllegalArgumentException("no edition has the pathway " + pathway);
  }

  /// How many pathways there are.
  int pathways() {
    return byPathway.length;
  }

  /// True when a rule of any pathway asks for it.
  boolean isOneAtATime() {
    return isOneAtATime;
  }

  private Stream<Script> all() {
    return Arrays.stream(byPathway).flatMap(Arrays::stream);
  }

  /// The pathway in the edition that is in force on this day: the last that has begun, the first
  /// when none has.
  Script inForce(int pathway, int day) {
    var choice = byPathway[pathway][0];
    for (var script : byPathway[pathway]) {
      choice = script.editionFrom <= day ? script : choice;
    }
    return choice;
  }

  /// Any day a course may start on; now and then one on which something new is in force, or the day
  /// before.
  int anyStart(Dice dice) {
    return boundaries.length > 0 && dice.oneIn(40)
        ? dice.of(boundaries)
        : dice.between(earliest, through);
  }

  /// The first day when it is one of this population's, else the other.
  int ownDay(int day, int otherwise) {
    return day >= earliest && day <= through ? day : otherwise;
  }

  private static Script[][] compile(List<Edition> editions, Codes codes) {
    var ids =
        editions.stream()
            .flatMap(edition -> edition.pathways().stream())
            .map(Pathway::id)
            .distinct()
            .sorted()
            .toList();
    var scripts =
        ids.stream()
            .map(id -> editions.stream().flatMap(edition -> script(edition, id, codes)))
            .map(of -> of.toArray(Script[]::new))
            .toArray(Script[][]::new);
    for (var of : scripts) {
      introduce(of, codes);
    }
    return scripts;
  }

  private static Stream<Script> script(Edition edition, String pathway, Codes codes) {
    return edition.find(pathway).stream().map(it -> ScriptCompiler.compile(edition, it, codes));
  }

  private static void introduce(Script[] pathway, Codes codes) {
    var first =
        Arrays.stream(pathway)
            .mapToInt(script -> script.firstDay)
            .filter(day -> day != Integer.MIN_VALUE)
            .min();
    for (var script : pathway) {
      script.order(codes);
      script.introducedOn = first.orElse(Integer.MIN_VALUE);
      script.slips &= first.isPresent() ? -1 : ~Slip.TOO_EARLY.bit();
    }
  }

  private int firstOpenDay() {
    return all()
        .mapToInt(script -> Math.max(script.editionFrom, script.firstDay))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private int[] boundaries() {
    return all()
        .flatMapToInt(script -> IntStream.of(script.editionFrom, script.firstDay))
        .flatMap(day -> IntStream.of(day, day - 1))
        .filter(day -> day >= earliest && day <= through)
        .distinct()
        .sorted()
        .toArray();
  }
}
