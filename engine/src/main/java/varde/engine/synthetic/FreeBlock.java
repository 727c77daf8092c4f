package varde.engine.synthetic;

import varde.engine.columns.Row;

/// Courses of any pathway in any unit on any day: as many as the rules of the editions give room
/// for, so that all that can happen does.
final class FreeBlock extends Block {
  /// The course before this one in the block, when the next may be of the same patient.
  private long person;

  private boolean isFollowed;
  private int lastStart;
  private int lastEnd;

  private int start;
  private long slips;
  private final long[] possible;

  FreeBlock(Population population) {
    super(population);
    possible = new long[population.scripts().pathways()];
  }

  @Override
  void begin() {
    isFollowed = false;
  }

  @Override
  void make(long course, boolean broken) {
    choosePatient(course, broken);
    var script = chooseScript(broken);
    draft.pathway = script.pathway.id();
    new Walk(draft, dice, script, start, population.units().size(), population.through()).write();
    draft.sort(script.rankOfCode);
    new Obedience(draft, population.codes(), script).keep();
    isFollowed = !broken;
    lastStart = start;
    lastEnd = endOf(script);
    if (broken) {
      new Edits(draft, dice, population.codes(), script, start, population.through()).make(slips);
    }
  }

  /// Somebody new, or the patient of the course before: after it has ended, or on purpose before.
  private void choosePatient(long course, boolean broken) {
    var twice = isFollowed && broken && population.scripts().isOneAtATime() && dice.oneIn(12);
    if (twice) {
      var end = lastEnd == Row.NONE ? population.through() : lastEnd;
      start = dice.between(lastStart, end - 1);
    } else if (isFollowed && lastEnd != Row.NONE && dice.oneIn(3)) {
      start = lastEnd + (dice.oneIn(4) ? 0 : dice.between(1, 400));
    } else {
      start = Integer.MAX_VALUE;
    }
    if (start > population.through()) {
      person = course;
      start = population.scripts().anyStart(dice);
    }
    draft.birthDay = population.people().birthDay(person);
    draft.patient = population.people().number(person, draft.birthDay);
  }

  private Script chooseScript(boolean broken) {
    var all = 0L;
    for (var p = 0; p < possible.length; p++) {
      possible[p] = possible(p, broken);
      all |= possible[p];
    }
    if (all == 0) {
      return scriptForAnyAge();
    }
    slips = 1L << dice.bitOf(all);
    return broken ? brokenScript() : population.scripts().inForce(anyWith(slips), start);
  }

  /// There are only pathways that the patient is too old for: the birth date is not stated.
  private Script scriptForAnyAge() {
    draft.birthDay = Row.NONE;
    slips = 0;
    var pathway = dice.below(possible.length);
    for (var tried = 1; tried < possible.length && !isOpen(pathway); tried++) {
      pathway = (pathway + 1) % possible.length;
    }
    return population.scripts().inForce(pathway, start);
  }

  private boolean isOpen(int pathway) {
    return population.scripts().inForce(pathway, start).isOpenOn(start);
  }

  /// What a course of this pathway could break, were it to start today; for one that keeps to the
  /// rules, whether there can be one at all.
  private long possible(int pathway, boolean broken) {
    var script = population.scripts().inForce(pathway, start);
    if (!script.isOpenOn(start)) {
      return 0;
    }
    if (script.isTooOld(draft.birthDay, start)) {
      return broken ? Slip.TOO_OLD.bit() : 0;
    }
    return broken ? script.slips : 1;
  }

  /// A pathway with room for this slip. The young are often in the pathways that are theirs alone.
  private int anyWith(long slip) {
    var chosen = 0;
    var weights = 0;
    for (var p = 0; p < possible.length; p++) {
      if ((possible[p] & slip) != 0) {
        var isForTheYoung = population.scripts().inForce(p, start).underAge < Integer.MAX_VALUE;
        var weight = isForTheYoung ? possible.length : 1;
        weights += weight;
        chosen = dice.below(weights) < weight ? p : chosen;
      }
    }
    return chosen;
  }

  private Script brokenScript() {
    var pathway = anyWith(slips);
    var script = population.scripts().inForce(pathway, start);
    if (Slip.TOO_EARLY.isIn(slips)) {
      start = script.introducedOn - dice.between(1, 60);
    }
    if (Slip.TOO_OLD.isIn(slips) && dice.oneIn(2)) {
      start = population.scripts().ownDay(script.birthday(draft.birthDay), start);
    }
    var inForce = population.scripts().inForce(pathway, start);
    if (dice.oneIn(4)) {
      slips |= 1L << dice.bitOf(inForce.slips & ~Slip.TOO_EARLY.bit());
    }
    return inForce;
  }
}
