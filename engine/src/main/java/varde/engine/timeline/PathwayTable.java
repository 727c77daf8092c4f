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

  private static final int OUTSIDE = 1 << 16;
  private static final int ALL_THE_SAME = 1 << 17;
  private static final int WITHDRAWN = 1 << 18;

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

  /// What events do, as sets of this table's event numbers.
  long starting;

  long onlyOnce;
  long deciding;
  long closing;
  long helping;
  long postponing;
  long returning;

  /// By event: an event counts without any rule being asked when none of `askedAfter` counts before
  /// it and all of `expectedAfter` do.
  final long[] askedAfter = new long[MOST_EVENTS];

  final long[] expectedAfter = new long[MOST_EVENTS];

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

  /// What the edition's indicators ask of a course in numbers.
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

  static boolean isIn(long events, int event) {
    return (events >>> event & 1) != 0;
  }

  boolean continuesWith(int outcome) {
    return outcome < continues.length && continues[outcome];
  }

  static int entry(int localEvent, int rank, boolean outside) {
    return localEvent | rank << 8 | (outside ? OUTSIDE : 0);
  }

  /// The same for a registration that counts although it is not in the list.
  static int listedAllTheSame(int entry) {
    return entry | ALL_THE_SAME;
  }

  static int localEvent(int entry) {
    return entry & 0x3F;
  }

  static int rank(int entry) {
    return entry >> 8 & 0xFF;
  }

  static boolean isOutside(int entry) {
    return (entry & OUTSIDE) != 0;
  }

  /// The same for a code that has a last day.
  static int withdrawn(int entry) {
    return entry | WITHDRAWN;
  }

  /// True when there may be something to find in the code itself.
  static boolean isToldAbout(int entry) {
    return (entry & (ALL_THE_SAME | WITHDRAWN)) != 0;
  }

  static boolean isListedAllTheSame(int entry) {
    return (entry & ALL_THE_SAME) != 0;
  }
}
