/// Patients' courses: what happened, where each one stands, and what is to be done.
///
/// [Casework] takes in what happened and tells what follows; [Worklist] says who is waiting for
/// what. Both are entered with an access, and everything they show or change is decided and written
/// down at that door. Events are facts that nobody changes; the answers kept beside them are the
/// evaluator's, written in the same transaction, and can be computed anew at any time. Which days,
/// codes and rules there are is the edition's to say.
@NullMarked
package varde.app.casework;

import org.jspecify.annotations.NullMarked;
