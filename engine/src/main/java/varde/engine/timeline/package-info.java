/// The evaluator, one and only: where a course stands, what is due when and why, and what is wrong
/// with its registrations.
///
/// [Compiled] turns editions into tables once; [Evaluator] reads columns of one course or of many
/// millions and writes [Answers], columns too; [Timeline] is one course's answer as objects, with
/// the *why* of every interval and finding, made when somebody asks. This package knows no event:
/// order, start, decision, closing, limits and checks come from the edition.
package varde.engine.timeline;
