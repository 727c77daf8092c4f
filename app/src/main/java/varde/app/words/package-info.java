/// The words: what editions, rules, limits and days are called, in the languages of the house.
///
/// [Texts] speaks one language; [EditionWords], [RuleWords] and [LimitWords] say in it what an
/// edition holds. Commands and pages say the same thing with the same words. This package reads no
/// file and knows no patient.
@NullMarked
package varde.app.words;

import org.jspecify.annotations.NullMarked;
