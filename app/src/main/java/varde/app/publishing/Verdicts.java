package varde.app.publishing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import varde.app.publishing.LibraryParts.Verdict;
import varde.app.words.DiffConclusion;
import varde.app.words.Texts;
import varde.catalogue.Change;
import varde.catalogue.Change.Kind;
import varde.catalogue.Change.Value.Limited;
import varde.catalogue.EditionDiff;
import varde.engine.edition.Edition;

/// What the step from one edition to the next comes to.
record Verdicts(Shelf shelf, Texts texts) {
  /// What a course is held against. Names and words are not among it.
  private static final Set<Kind> MEASURING =
      EnumSet.of(
          Kind.PATHWAYS,
          Kind.CODES,
          Kind.LIMITS,
          Kind.RULES,
          Kind.INTERVALS,
          Kind.CONTINUES,
          Kind.ORDER,
          Kind.NOTATION,
          Kind.INDICATORS);

  /// The steps into this edition and out of it, seen from one pathway.
  List<Verdict> around(Edition edition, String pathway) {
    var editions = shelf.having(edition, pathway);
    var at = editions.indexOf(edition);
    return IntStream.of(at - 1, at)
        .filter(from -> from >= 0 && from + 1 < editions.size())
        .mapToObj(from -> between(editions.get(from), editions.get(from + 1), pathway))
        .toList();
  }

  private Verdict between(Edition from, Edition to, String pathway) {
    var diff = EditionDiff.between(from, to).touching(pathway);
    return of(diff, LibraryAddress.comparison(from, to, pathway));
  }

  /// @param address where it is told in full
  Verdict of(EditionDiff diff, String address) {
    var isUnknown = isUnknown(diff);
    return new Verdict(
        texts.say(
            "library.compare.between",
            shelf.shortName(diff.before()),
            shelf.shortName(diff.after())),
        new DiffConclusion(texts, diff).sentence(),
        meaning(diff, isUnknown),
        isUnknown,
        address);
  }

  private String meaning(EditionDiff diff, boolean isUnknown) {
    if (isUnknown) {
      return texts.say("library.verdict.unknown");
    }
    var measures = diff.kinds().stream().anyMatch(MEASURING::contains);
    if (measures) {
      return texts.say("library.verdict.measures");
    }
    return texts.say(
        diff.outcomesAdded() > 0 ? "library.verdict.same-but" : "library.verdict.same");
  }

  /// True when a value that was stated is not any more, or the other way round: nobody can say
  /// whether it changed.
  private static boolean isUnknown(EditionDiff diff) {
    return diff.of(Kind.LIMITS).stream().anyMatch(Verdicts::isUnknown);
  }

  private static boolean isUnknown(Change change) {
    return change.before().orElse(null) instanceof Limited(var before)
        && change.after().orElse(null) instanceof Limited(var after)
        && StepViews.isStated(before) != StepViews.isStated(after);
  }
}
