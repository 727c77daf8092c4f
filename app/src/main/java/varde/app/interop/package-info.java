/// Exchange: what other systems' files say becomes columns, and answers become files.
///
/// [EventFiles] reads files of coded events by the contract of `varde check` and gives back an
/// [EventBatch]; every row that cannot be read is told as an [UnreadableRow]. [JsonLines] and
/// [CsvLines] write answers. This package prints nothing and knows no person and no course in
/// storage.
@NullMarked
package varde.app.interop;

import org.jspecify.annotations.NullMarked;
