package varde.engine.synthetic;

import java.util.function.Consumer;
import varde.engine.columns.Row;

/// Makes a few courses that stand next to each other, from the seed and the block's number alone.
/// They may be of the same patient, one after the other; that is why they are made together.
///
/// Used again for every block; not for several threads at once.
abstract sealed class Block permits FreeBlock, CalibratedBlock {
  /// How many courses a block has.
  static final int SIZE = 4;

  final Population population;
  final Dice dice = new Dice();
  final Draft draft = new Draft();

  Block(Population population) {
    this.population = population;
  }

  /// Makes the courses of this block; hands on those numbered `from` … `until`-1.
  final void make(long block, long from, long until, Consumer<Draft> taker) {
    dice.begin(population.seed(), block);
    begin();
    for (var course = block * SIZE; course < Math.min(until, (block + 1) * SIZE); course++) {
      draft.clear(course);
      make(course, dice.chance(population.breaking()));
      if (course >= from) {
        taker.accept(draft);
      }
    }
  }

  /// Forgets the block before.
  abstract void begin();

  /// Fills in the draft.
  abstract void make(long course, boolean broken);

  /// The day on which the draft is closed, or [Row#NONE].
  final int endOf(Script script) {
    for (var row = draft.size() - 1; row >= 0; row--) {
      for (var closing : script.closings) {
        if (draft.code(row) == closing) {
          return draft.day(row);
        }
      }
    }
    return Row.NONE;
  }
}
