/// What happened to one patient in one pathway: a course with its facts and coded events, as a
/// person would write it down.
///
/// [PatientCourse] is the small, readable form, for one course or a handful;
/// [varde.engine.columns.Columns] is the form that is evaluated, and [PatientCourse#columns] turns
/// one into the other.
package varde.engine.history;
