/// The slow twin of the evaluator: written plainly from the readings, without looking at the fast
/// one, so that the two can be compared on every case and on random courses.
///
/// [SlowTwin] is all there is. It knows no table and no column, and what it answers is never taken
/// from the evaluator.
@NullMarked
package varde.catalogue.twin;

import org.jspecify.annotations.NullMarked;
