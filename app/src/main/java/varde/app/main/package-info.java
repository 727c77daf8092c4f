/// Puts everything together: the only package that knows everybody, and the only one that asks the
/// clock.
@NullMarked
package varde.app.main;

import org.jspecify.annotations.NullMarked;
