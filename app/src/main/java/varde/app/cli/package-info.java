/// The commands behind `./varde`.
///
/// [Commands] is the front door; [Console] is where a command reads and writes, so that a test can
/// be the terminal. Each command is a class of its own; what a person reads stands in the texts of
/// this package, in three languages.
@NullMarked
package varde.app.cli;

import org.jspecify.annotations.NullMarked;
