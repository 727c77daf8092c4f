/// Events of one course or of many millions, as columns of primitives.
///
/// [Vocabulary] gives every word a small number; [ColumnsBuilder] takes rows in any order and
/// groups them by course, told at once which row contradicts an earlier one; [Columns] is what the
/// evaluator reads. A single course on a screen is columns with one course; [SliceBuilder] packs
/// the courses of a nation for a file, and a [Slice] unpacks them again. This package knows no
/// edition and no rule.
package varde.engine.columns;
