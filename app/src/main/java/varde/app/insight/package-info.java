/// What many courses say together: indicators by unit and period, variation that is more than
/// chance, and what another edition would have answered.
///
/// [Sweep] goes through a file of columns on all cores; [Counting] evaluates and counts. Knows no
/// patient and no course by name.
@org.jspecify.annotations.NullMarked
package varde.app.insight;
