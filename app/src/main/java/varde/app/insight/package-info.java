/// What many courses say together: indicators by unit and period, variation that is more than
/// chance, and what another edition would have answered.
///
/// [Sweep] goes through a file of columns on all cores; [Question] asks for [Figures] that are
/// released together, and [Replay] reads the past with several editions. Courses have no name here
/// but in the list that a replay writes for those who may see it; patients have none at all.
@org.jspecify.annotations.NullMarked
package varde.app.insight;
