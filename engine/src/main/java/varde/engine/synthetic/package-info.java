/// Invented patients whose courses keep to the editions, or break them on purpose: for tests, for
/// training, and for measuring how fast something is, without anybody's data.
///
/// [Population] is the front door: the same seed gives the same courses, and any slice of them can
/// be made on its own. [Draft] is one course on its way out.
///
/// Inside, a [Script] is what can happen in one pathway, read from the rules, intervals and steps
/// of its edition; [Walk] lives through it, [Obedience] takes out what a rule would tell about, and
/// [Edits] makes each [Slip] of those who are to break something. This package knows no pathway, no
/// code, no limit and no published figure of its own: how common something is in it says nothing
/// about any service.
///
/// Where that is to be otherwise, a [Calibration] states how common it is. [Frequencies] are its
/// tables, and [CalibratedWalk] lives as it says.
package varde.engine.synthetic;
