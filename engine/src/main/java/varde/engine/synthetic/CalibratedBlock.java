package varde.engine.synthetic;

import java.util.Optional;
import varde.engine.columns.Row;

/// Courses as a [Calibration] says that there are. The place and the day are always drawn as it
/// says; a patient comes back when the course before was in the same place and has ended by then.
final class CalibratedBlock extends Block {
  private final Frequencies frequencies;

  /// The course before this one in the block, when the next may be of the same patient.
  private Optional<Opening> before = Optional.empty();

  /// The day on which that one ended, or [Row#NONE].
  private int ended;

  /// How a course begins.
  ///
  /// @param pathway its place among the sector's pathways
  private record Opening(
      Place place, int pathway, Script script, int start, long person, int birthDay, long slips) {}

  CalibratedBlock(Population population, Frequencies frequencies) {
    super(population);
    this.frequencies = frequencies;
  }

  @Override
  void begin() {
    before = Optional.empty();
  }

  @Override
  void make(long course, boolean broken) {
    var opening = open(course, broken);
    var script = opening.script;
    draft.patient = population.people().number(opening.person, opening.birthDay);
    draft.birthDay = opening.birthDay;
    draft.pathway = script.pathway.id();
    new CalibratedWalk(draft, dice, script, opening.place, opening.start, population.through())
        .write();
    draft.sort(script.rankOfCode);
    keepReported(opening.place, script);
    new Obedience(draft, population.codes(), script).keep();
    before = broken ? Optional.empty() : Optional.of(opening);
    ended = endOf(script);
    if (broken) {
      new Edits(draft, dice, population.codes(), script, opening.start, population.through())
          .make(opening.slips);
      keepReported(opening.place, script);
    }
  }

  private Opening open(long course, boolean broken) {
    var isOneAtATime = population.scripts().isOneAtATime();
    var twice = before.filter(_ -> broken && isOneAtATime && dice.oneIn(12));
    if (twice.isPresent()) {
      var until = ended == Row.NONE ? population.through() : ended - 1;
      return again(twice.get(), dice.between(twice.get().start, until), true);
    }
    var back = before.filter(_ -> ended != Row.NONE && dice.oneIn(3));
    var place = back.map(Opening::place).orElseGet(() -> frequencies.anyPlace(dice));
    var start = frequencies.anyStart(place, dice);
    return back.filter(_ -> start > ended)
        .map(last -> again(last, start, broken))
        .filter(next -> !next.script.isTooOld(next.birthDay, start))
        .orElseGet(() -> anew(course, place, start, broken));
  }

  /// The patient of the course before, in the same pathway.
  private Opening again(Opening last, int start, boolean broken) {
    var script = script(last.place, last.pathway, start);
    var slips = broken ? another(anySlip(script) & ~Slip.TOO_EARLY.bit(), script) : 0;
    return new Opening(last.place, last.pathway, script, start, last.person, last.birthDay, slips);
  }

  private Opening anew(long course, Place place, int day, boolean broken) {
    var pathway = frequencies.pathways(place).anyOn(day, dice);
    var onDay = script(place, pathway, day);
    var slips = broken ? anySlip(onDay) : 0;
    var youngest =
        Slip.TOO_OLD.isIn(slips)
            ? onDay.underAge
            : frequencies.pathways(place).anyAge(pathway, dice);
    var start = Slip.TOO_EARLY.isIn(slips) ? onDay.introducedOn - dice.between(1, 60) : day;
    var script = script(place, pathway, start);
    return new Opening(
        place,
        pathway,
        script,
        start,
        course,
        population.people().birthDay(course, start, youngest),
        broken ? another(slips, script) : 0);
  }

  private Script script(Place place, int pathway, int day) {
    return frequencies.pathways(place).script(pathway, day);
  }

  private long anySlip(Script script) {
    var tooOld = script.underAge < Integer.MAX_VALUE ? Slip.TOO_OLD.bit() : 0;
    return 1L << dice.bitOf(script.slips | tooOld);
  }

  /// Now and then a second one, of those that are made after the course has begun.
  private long another(long slips, Script script) {
    var possible = script.slips & ~Slip.TOO_EARLY.bit();
    return dice.oneIn(4) ? slips | 1L << dice.bitOf(possible) : slips;
  }

  /// Takes out what the unit does not report: everything while it is silent, and that a right was
  /// not granted where nobody registers that. Where that is all there is, the first of it is
  /// registered afterwards.
  private void keepReported(Place place, Script script) {
    var kept = 0;
    for (var row = 0; row < draft.size(); row++) {
      var isLeftOut = !place.reportsNotGranted && Script.has(script.notGranted, draft.code(row));
      if (!isLeftOut && !place.isSilentOn(draft.day(row))) {
        draft.copy(row, kept++);
      }
    }
    if (kept == 0) {
      draft.setDay(0, place.afterSilence(draft.day(0)));
    }
    draft.cutTo(Math.max(1, kept));
  }
}
