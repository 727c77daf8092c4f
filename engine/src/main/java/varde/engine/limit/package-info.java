/// Day counting and where an interval stands against its time limit.
///
/// The starting day is day 0. [Days] is a limit's value: so many days, or unstated; never
/// zero for "none". [State] and [Reason] are the words of an answer. This package knows no event
/// and no edition.
package varde.engine.limit;
