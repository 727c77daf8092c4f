package varde.app.casework;

import varde.engine.history.PatientCourse;

/// A course as an export of the record system has it.
///
/// @param course its id is what the record system calls it, its patient the identity number, and
///   the units of its events are names
/// @param name the patient's; empty when it is not stated
/// @param whole false when rows of the course may be lacking: then nothing follows from what is not
///   there
public record ImportedCourse(PatientCourse course, String name, boolean whole) {}
