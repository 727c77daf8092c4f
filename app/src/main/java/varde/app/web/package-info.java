/// The frame of every page: languages, appearance, the words of dates, error pages and files that
/// never change. Knows no pathway word, no patient and nobody who signs in.
///
/// A page of a feature is a Thymeleaf template beside the feature's other resources; it fills
/// `web/frame`. [PageTexts] gives templates and Java the same texts, [Preferences] remember the
/// reader's language and appearance in cookies that tell nothing about the reader.
@NullMarked
package varde.app.web;

import org.jspecify.annotations.NullMarked;
