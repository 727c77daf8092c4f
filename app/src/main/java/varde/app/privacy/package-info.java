/// What the data protection officer works with: who has looked at whom and why, emergencies, and
/// whom patients have shut out.
@NullMarked
package varde.app.privacy;

import org.jspecify.annotations.NullMarked;
