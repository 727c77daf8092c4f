package varde.engine.synthetic;

import java.util.Comparator;
import java.util.stream.Stream;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;

/// Fills in what a [Script] needs to be broken: the codes that must not be used, and which slips
/// there is room for.
final class SlipCompiler {
  private final Script script;
  private final Edition edition;
  private final Pathway pathway;
  private final Codes codes;

  SlipCompiler(Script script, Codes codes) {
    this.script = script;
    this.codes = codes;
    edition = script.edition;
    pathway = script.pathway;
  }

  void compile() {
    for (var rule : pathway.rules()) {
      if (rule instanceof Rule.AnyOutcome any) {
        compileUnlistedClosings(any);
      } else if (rule instanceof Rule.Withdrawn) {
        compileWithdrawn();
      }
    }
    compileUnlisted();
    dropImpossible();
  }

  private void compileUnlistedClosings(Rule.AnyOutcome r) {
    script.unlistedClosings =
        words()
            .filter(outcome -> r.outcome().matcher(outcome).matches())
            .map(outcome -> new EventMatch(r.event(), outcome))
            .filter(match -> !pathway.combinations().contains(match))
            .mapToInt(codes::number)
            .toArray();
    script.slips |= r.finding().isEmpty() ? 0 : Slip.UNLISTED_CLOSING.bit();
  }

  /// Every outcome that the edition has a word for.
  private Stream<String> words() {
    return edition.outcomes().values().stream()
        .flatMap(of -> of.keySet().stream())
        .filter(outcome -> !outcome.isEmpty())
        .distinct()
        .sorted();
  }

  /// What another pathway of the edition has, what has no outcome or one that it must not have, and
  /// names that were cut short where a name may be any word.
  private void compileUnlisted() {
    var others = edition.pathways().stream().flatMap(other -> other.combinations().stream());
    var bare = pathway.combinations().stream().map(match -> new EventMatch(match.event(), ""));
    var otherwise =
        pathway.combinations().stream()
            .flatMap(match -> words().map(outcome -> new EventMatch(match.event(), outcome)));
    var cut =
        pathway.combinations().stream()
            .map(match -> match.event().substring(0, match.event().length() - 1))
            .filter(name -> edition.notation().event().matcher(name).matches())
            .map(name -> new EventMatch(name, ""));
    script.unlisted =
        Stream.of(others, bare, otherwise, cut)
            .flatMap(matches -> matches)
            .distinct()
            .sorted(ScriptCompiler.BY_NAME)
            .filter(match -> !pathway.combinations().contains(match))
            .mapToInt(codes::number)
            .filter(code -> !Script.has(script.unlistedClosings, code))
            .toArray();
  }

  private void compileWithdrawn() {
    script.withdrawn =
        pathway.withdrawn().keySet().stream()
            .sorted(ScriptCompiler.BY_NAME)
            .mapToInt(codes::number)
            .toArray();
    script.withdrawnThrough =
        pathway.withdrawn().values().stream()
            .max(Comparator.naturalOrder())
            .map(ScriptCompiler::day)
            .orElse(0);
    script.slips |= Slip.WITHDRAWN_CODE.bit();
  }

  /// Slips for which the pathway has no codes.
  private void dropImpossible() {
    needs(script.others, Slip.NO_START, Slip.START_NOT_FIRST, Slip.AFTER_CLOSING);
    needs(script.starts, Slip.NO_START, Slip.START_NOT_FIRST, Slip.STARTED_AGAIN, Slip.TOO_EARLY);
    needs(script.attendances, Slip.ATTENDED_AGAIN, Slip.ATTENDED_LATE);
    needs(script.codesOf(script.untilEvent), Slip.ATTENDED_LATE);
    needs(script.decisions(), Slip.DECIDED_TOO_OFTEN);
    needs(script.closings, Slip.AFTER_CLOSING, Slip.UNLISTED_CLOSING);
    needs(script.unlisted, Slip.UNLISTED_CODE);
    needs(script.unlistedClosings, Slip.UNLISTED_CLOSING);
    needs(script.withdrawn, Slip.WITHDRAWN_CODE);
  }

  private void needs(int[] codesForIt, Slip... slips) {
    for (var slip : slips) {
      script.slips &= codesForIt.length == 0 ? ~slip.bit() : -1;
    }
  }
}
