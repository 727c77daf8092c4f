/// The rules in force in a period, as values: pathways, events, codes, time limits, checks,
/// indicators and their texts.
///
/// [Edition] holds everything that stands in one folder of `pathways/`; [Pathway] is one file of
/// it; [Rule] is the closed set of kinds of rule. This package knows no patient, no file format and
/// no national code: what a letter means is data in the edition.
package varde.engine.edition;
