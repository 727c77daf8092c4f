/// Exchange: what other systems' files say becomes columns, and answers become files.
///
/// [EventFiles] reads files of coded events by the contract of `varde check` and gives back an
/// [EventBatch]; every row that cannot be read is told as an [UnreadableRow]. [JsonLines] and
/// [CsvLines] write answers. [Imports] takes such a file into the courses that are stored: uploaded
/// and seen through first, then confirmed; what is written is casework's to say. This package
/// prints nothing.
///
/// [CodeExport] takes registered codes out for reporting. [MachineImports] and [Inbox] take files
/// in that other systems send or put in a folder; `openapi.json` describes what they may ask for.
@NullMarked
package varde.app.interop;

import org.jspecify.annotations.NullMarked;
