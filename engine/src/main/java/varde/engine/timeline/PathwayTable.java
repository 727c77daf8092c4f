package varde.engine.timeline;

import java.util.regex.Pattern;
import varde.engine.columns.Vocabulary;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;

/// One pathway of one edition as tables. Events have numbers of their own here, 0 … 63, so that
/// sets of them are masks.
final class PathwayTable {
  static final int ANY = -1;
  static final int NO_CHECK = -1;
  static final int NO_INTERVAL = -1;
  static final int NEVER = Integer.MAX_VALUE;
  static final int UNLISTED = -1;
  static final int MOST_EVENTS = 64;

  static final int STARTS = 1;
  static final int FIRST_ONLY = 1 << 1;
  static final int DECIDES = 1 << 2;
  static final int CLOSES = 1 << 3;
  static final int POSTPONES = 1 << 4;
  static final int HELPS = 1 << 5;
  static final int COMES_AFTER = 1 << 6;
  static final int RETURNS = 1 << 7;

  /// `event` only after `first`; see [varde.engine.edition.Rule.ComesBefore].
  record Precedence(
      long first,
      int then,
      int check,
      boolean refuses,
      boolean once,
      int unlessRight,
      int unmeasured) {}

  /// See [varde.engine.edition.Rule.NotLaterThan].
  record NotLater(int event, long than, int check) {}

  /// See [varde.engine.edition.Rule.ReturnsWithin].
  record Return(int event, long after, int days, int check) {}

  /// See [varde.engine.edition.Rule.AgeUnder].
  record Age(int years, int check) {}

  final Edition edition;
  final Pathway pathway;
  final int editionIndex;

  /// Sizes of the vocabulary when the table was made; words beyond are unlisted.
  int knownEvents;

  int knownOutcomes;

  /// By event · knownOutcomes + outcome: the entry, or [#UNLISTED].
  int[] entries = {};

  /// By event: the entry for an outcome that is not in the list, or [#UNLISTED].
  int[] anyOutcomeEntries = {};

  /// By event · knownOutcomes + outcome: the last day of a withdrawn code; empty when none is
  /// withdrawn.
  int[] lastDays = {};

  Pattern anyOutcome = Pattern.compile("(?!)");
  int anyOutcomeCheck = NO_CHECK;

  /// By this table's event numbers.
  final int[] roles = new int[MOST_EVENTS];

  int future = NO_CHECK;
  int unlisted = NO_CHECK;
  int repeated = NO_CHECK;
  int missing = NO_CHECK;
  int notFirst = NO_CHECK;
  int tooEarly = NO_CHECK;
  int late = NO_CHECK;
  int lateUnlessRight;
  long lateUntil;
  int decisions = NEVER;
  int extendedBy = ANY;
  int further = NO_CHECK;
  boolean[] continues = {};
  int afterClosing = NO_CHECK;
  int withdrawn = NO_CHECK;
  int oneAtATime = NO_CHECK;
  Precedence[] precedences = {};
  NotLater[] notLater = {};
  Return[] returns = {};
  Age[] ages = {};
  IntervalTable[] intervals = {};

  /// Events asked for by the edition's shares: bit i of a course's marks is set when an event of
  /// `markEvents[i]` counts.
  long[] markEvents = {};

  int[] markOutcomes = {};

  /// By this table's event numbers: bit i is set when the event may be mark i.
  final int[] marksOfEvent = new int[MOST_EVENTS];

  /// What is told of many courses by its median.
  SpanTable[] spans = {};

  /// The numbers of the edition's indicators, in their order.
  int[] indicators = {};

  /// The pathway's first day in any edition, or the least number when unknown.
  int introducedOn = Integer.MIN_VALUE;

  /// The edition's first day, or the least number when unknown.
  final int firstDay;

  PathwayTable(Edition edition, Pathway pathway, int editionIndex) {
    this.edition = edition;
    this.pathway = pathway;
    this.editionIndex = editionIndex;
    firstDay =
        edition.from().map(day -> Math.toIntExact(day.toEpochDay())).orElse(Integer.MIN_VALUE);
  }

  /// The entry of a registration in the list, or [#UNLISTED].
  int listed(int event, int outcome) {
    return event < knownEvents && outcome < knownOutcomes
        ? entries[event * knownOutcomes + outcome]
        : UNLISTED;
  }

  /// The entry of a registration that counts although it is not in the list, or [#UNLISTED].
  int listedAllTheSame(int event, int outcome, Vocabulary words) {
    return event < knownEvents
            && anyOutcomeEntries[event] != UNLISTED
            && outcome != Vocabulary.NO_OUTCOME
            && anyOutcome.matcher(words.outcomes().word(outcome)).matches()
        ? anyOutcomeEntries[event]
        : UNLISTED;
  }

  /// The last day of this code, or [#NEVER] when it is not withdrawn.
  int lastDay(int event, int outcome) {
    return lastDays.length == 0 || outcome >= knownOutcomes
        ? NEVER
        : lastDays[event * knownOutcomes + outcome];
  }

  boolean continuesWith(int outcome) {
    return outcome < continues.length && continues[outcome];
  }

  static int entry(int localEvent, int rank, boolean outside) {
    return localEvent | rank << 8 | (outside ? 1 << 16 : 0);
  }

  static int localEvent(int entry) {
    return entry & 0x3F;
  }

  static int rank(int entry) {
    return entry >> 8 & 0xFF;
  }

  static boolean isOutside(int entry) {
    return entry >> 16 != 0;
  }
}
