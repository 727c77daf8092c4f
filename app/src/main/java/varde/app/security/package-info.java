/// Sign-in, access and audit: who may look at what, decided by one function and written down in the
/// same transaction.
///
/// Whoever wants something about a patient comes with an [Access] and goes through
/// [AccessControl#enter]: it opens a transaction, reads what the person is today, lets [Policy]
/// decide on the [Relation] it is handed, and writes the line of the audit log last of all. No
/// decision or no line: no data. This package knows no course and no pathway.
@NullMarked
package varde.app.security;

import org.jspecify.annotations.NullMarked;
