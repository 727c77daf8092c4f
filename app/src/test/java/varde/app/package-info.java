/// What is asked of the project as a whole: its documents, its borders, its files.
///
/// [DocsTest] keeps the documents true and [FilesTest] the tree tidy; [Project] knows where the
/// files are, [Page] reads one document, and [Shell] runs a command as a document shows it.
@NullMarked
package varde.app;

import org.jspecify.annotations.NullMarked;
