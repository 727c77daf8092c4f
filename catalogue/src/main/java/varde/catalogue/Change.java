package varde.catalogue;

import java.util.List;
import java.util.Optional;
import varde.engine.edition.Code;
import varde.engine.edition.Indicator;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.Provenance;
import varde.engine.edition.Rule;
import varde.engine.edition.Text;
import varde.engine.edition.TimeLimit;

/// One thing that differs between two editions.
///
/// @param id the thing's own name, such as `D01-UTR-POL`, `NPR-105` or the name of a step; empty of
///   the edition; of a code and of an outcome with its list in front, as `9326/G`
/// @param part the key in the file that differs, such as `plain`; empty: the thing as a whole
/// @param pathways where it differs; empty when it stands in the edition, for all pathways
/// @param before empty when it was added
/// @param after empty when it was taken away
public record Change(
    Kind kind,
    Thing thing,
    String id,
    String part,
    List<String> pathways,
    Optional<Value> before,
    Optional<Value> after) {
  public Change {
    pathways = List.copyOf(pathways);
  }

  /// What kind of change it is, the weightiest first.
  public enum Kind {
    /// A pathway was added, taken away, or begins on another day.
    PATHWAYS,
    /// An official name or text.
    NAMES,
    /// What may be registered.
    CODES,
    /// How many days, or for whom.
    LIMITS,
    RULES,
    INTERVALS,
    /// The outcomes with which treatment continues in a pathway.
    CONTINUES,
    /// The order in which events of one day are read.
    ORDER,
    /// How a registration may be written.
    NOTATION,
    INDICATORS,
    /// Steps, points and questions, and what is registered at a step.
    STEPS,
    /// Our own words.
    TEXTS,
    /// Nothing but how well something is known, and from where.
    KNOWN
  }

  /// What it is that differs.
  public enum Thing {
    EDITION,
    PATHWAY,
    CODE_SYSTEM,
    CODE,
    EVENT,
    OUTCOME,
    COMBINATION,
    LIMIT,
    RULE,
    INTERVAL,
    FINDING,
    INDICATOR,
    PHASE,
    STEP,
    POINT,
    QUESTION
  }

  /// True when the thing is there only after.
  public boolean isAdded() {
    return before.isEmpty();
  }

  /// True when the thing is there only before.
  public boolean isTakenAway() {
    return after.isEmpty();
  }

  /// What stood there.
  public sealed interface Value {

    /// Our own words, in each language.
    record Said(Text text) implements Value {}

    /// Words as somebody else published them.
    record Published(String words) implements Value {}

    /// The rows of one code: more than one when its text was replaced inside the edition.
    record Coded(List<Code> rows) implements Value {
      public Coded {
        rows = List.copyOf(rows);
      }

      /// The official texts; none when they are unknown.
      public List<String> texts() {
        return rows.stream().map(Code::text).filter(text -> !text.isEmpty()).toList();
      }
    }

    record Limited(TimeLimit limit) implements Value {}

    record Measured(IntervalRule interval) implements Value {}

    record Counted(Indicator indicator) implements Value {}

    /// Names in their order.
    record Named(List<String> names) implements Value {
      public Named {
        names = List.copyOf(names);
      }
    }

    record Known(Provenance provenance) implements Value {}

    /// A rule. Two are equal when they say the same, wherever that was read.
    record Asked(Rule rule) implements Value {
      @Override
      public boolean equals(Object other) {
        return other instanceof Asked(Rule theirs) && Rules.saySame(rule, theirs);
      }

      @Override
      public int hashCode() {
        return rule.getClass().hashCode();
      }
    }
  }
}
