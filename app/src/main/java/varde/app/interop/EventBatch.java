package varde.app.interop;

import java.util.BitSet;
import varde.engine.columns.Columns;
import varde.engine.columns.Names;

/// What was read: courses in the order of their first rows, readable or not.
///
/// @param incomplete courses of which a row could not be read
/// @param rows how many rows were read
/// @param unreadable how many rows could not be
public record EventBatch(
    Columns columns, Names courses, BitSet incomplete, long rows, long unreadable) {}
