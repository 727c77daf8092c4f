/// Cases: stories of courses with the whole expected answer, and the one form in which all answers
/// are compared.
@NullMarked
package varde.catalogue.proof;

import org.jspecify.annotations.NullMarked;
