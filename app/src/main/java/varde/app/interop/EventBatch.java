package varde.app.interop;

import java.util.BitSet;
import varde.engine.columns.Columns;
import varde.engine.columns.Names;

/// What was read: courses in the order of their first rows, readable or not.
///
/// @param patients what the patients are called, by the numbers in the columns
/// @param incomplete courses of which a row could not be read
/// @param astray true when a row that could not be read may be any course's
/// @param rows how many rows were read
/// @param unreadable how many rows could not be
public record EventBatch(
    Columns columns,
    Names courses,
    Names patients,
    BitSet incomplete,
    boolean astray,
    long rows,
    long unreadable) {}
