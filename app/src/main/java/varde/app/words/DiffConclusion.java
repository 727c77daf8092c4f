package varde.app.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import varde.catalogue.Change;
import varde.catalogue.Change.Kind;
import varde.catalogue.Change.Value.Limited;
import varde.catalogue.EditionDiff;
import varde.engine.edition.TimeLimit;
import varde.engine.limit.Days;

/// What a comparison comes to, in one sentence.
public record DiffConclusion(Texts texts, EditionDiff diff) {

  public String sentence() {
    var kinds = diff.kinds();
    var outcomes = diff.outcomesAdded();
    var said = new ArrayList<String>();
    if (kinds.isEmpty()) {
      var onlyKnown = outcomes == 0 && !diff.changes().isEmpty();
      said.add(texts.say(onlyKnown ? "diff.only-known" : "diff.nothing"));
    } else {
      said.add(changed(kinds));
    }
    if (outcomes > 0) {
      said.add(texts.say("diff.outcomes", outcomes));
    }
    return Texts.capital(String.join("; ", said)) + ".";
  }

  private String changed(List<Kind> kinds) {
    var names = kinds.stream().map(kind -> texts.say("diff.kind." + kind)).toList();
    var changed =
        names.size() == 1
            ? texts.say("diff.only", names.getFirst())
            : texts.say(
                "diff.several",
                String.join(", ", names.subList(0, names.size() - 1)),
                names.getLast());
    var counts = counts();
    return counts.isEmpty()
        ? changed
        : texts.say("diff.counted", changed, String.join(", ", counts));
  }

  /// How many, where the number matters.
  private List<String> counts() {
    var counts = new ArrayList<String>();
    comeAndGone(Kind.PATHWAYS, counts);
    comeAndGone(Kind.CODES, counts);
    count("LIMITS.value", counts, changed(DiffConclusion::isOtherValue));
    count("LIMITS.unstated", counts, changed((a, b) -> isKnown(a) && !isKnown(b)));
    count("LIMITS.stated", counts, changed((a, b) -> !isKnown(a) && isKnown(b)));
    comeAndGone(Kind.LIMITS, counts);
    comeAndGone(Kind.INTERVALS, counts);
    return counts;
  }

  private void comeAndGone(Kind kind, List<String> counts) {
    count(kind + ".added", counts, diff.of(kind).stream().filter(Change::isAdded).count());
    count(kind + ".taken", counts, diff.of(kind).stream().filter(Change::isTakenAway).count());
  }

  private void count(String key, List<String> counts, long number) {
    if (number > 0) {
      counts.add(texts.say("diff.count." + key, number));
    }
  }

  private interface Pair {
    boolean test(TimeLimit before, TimeLimit after);
  }

  private long changed(Pair pair) {
    Predicate<Change> matches =
        change ->
            change.before().orElse(null) instanceof Limited(var before)
                && change.after().orElse(null) instanceof Limited(var after)
                && pair.test(before, after);
    return diff.of(Kind.LIMITS).stream().filter(matches).count();
  }

  private static boolean isOtherValue(TimeLimit before, TimeLimit after) {
    return isKnown(before)
        && isKnown(after)
        && !(before.days().equals(after.days()) && before.local().equals(after.local()));
  }

  private static boolean isKnown(TimeLimit limit) {
    return limit.days() instanceof Days.Within || limit.local().isPresent();
  }
}
