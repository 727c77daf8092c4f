package varde.engine.synthetic;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Pathway;
import varde.engine.edition.Right;
import varde.engine.edition.Rule;

/// Turns one pathway's rules, intervals and steps into a [Script].
///
/// Sets and maps of the edition have no order of their own; whatever is drawn from is sorted first,
/// so that the same seed draws the same.
final class ScriptCompiler {
  private static final Comparator<EventMatch> BY_NAME =
      Comparator.comparing(EventMatch::event).thenComparing(EventMatch::outcome);

  private final Script script;
  private final Edition edition;
  private final Pathway pathway;
  private final Codes codes;

  private ScriptCompiler(Edition edition, Pathway pathway, Codes codes) {
    this.script = new Script(edition, pathway);
    this.edition = edition;
    this.pathway = pathway;
    this.codes = codes;
  }

  static Script compile(Edition edition, Pathway pathway, Codes codes) {
    var compiler = new ScriptCompiler(edition, pathway, codes);
    compiler.compile();
    return compiler.script;
  }

  private void compile() {
    edition.from().ifPresent(day -> script.editionFrom = day(day));
    pathway.firstDay().ifPresent(day -> script.firstDay = day(day));
    script.outside = these(match -> edition.outside().contains(match.event()));
    script.bySeverity = pathway.limits().stream().anyMatch(limit -> limit.severity().isPresent());
    script.slips |= always() | (script.bySeverity ? Slip.SEVERITY_MISSING.bit() : 0);
    pathway.rules().forEach(this::compile);
    script.clarified = clarified();
    script.others = others();
    compileCodes();
    new StageCompiler(script, codes, this::these).compile();
    compileUnlisted();
    compileWithdrawn();
    dropImpossible();
  }

  private static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  private static long always() {
    return Slip.ALL_ON_ONE_DAY.bit()
        | Slip.SETTING_MISSING.bit()
        | Slip.OUT_OF_ORDER.bit()
        | Slip.CONTRADICTED.bit();
  }

  private void compile(Rule rule) {
    switch (rule) {
      case Rule.NotAfterToday r -> breakable(r.finding(), Slip.IN_THE_FUTURE);
      case Rule.Listed r -> breakable(r.finding(), Slip.UNLISTED_CODE);
      case Rule.AnyOutcome r -> anyOutcome(r);
      case Rule.Repetition r -> repetition(r);
      case Rule.Starts r -> starts(r);
      case Rule.FirstOnly r -> firstOnly(r);
      case Rule.Decides r -> decides(r);
      case Rule.ComesBefore r -> comesBefore(r);
      case Rule.NotLaterThan r -> notLaterThan(r);
      case Rule.Closes r -> closes(r);
      case Rule.Helps r -> script.helps = of(r.event());
      case Rule.AgeUnder r -> script.underAge = Math.min(script.underAge, r.years());
      case Rule.ReturnsWithin r -> returnsWithin(r);
      case Rule.Postpones _ -> {}
      case Rule.IndividualAfter _ -> {}
      case Rule.OneAtATime _ -> script.isOneAtATime = true;
      case Rule.Withdrawn _ -> {}
    }
  }

  private void compileCodes() {
    var byEvent = new HashMap<Integer, int[]>();
    for (var match : pathway.combinations()) {
      byEvent.put(codes.eventNumber(match.event()), of(match.event()));
    }
    script.codesOfEvent = byEvent;
  }

  /// Slips for which the pathway has no codes.
  private void dropImpossible() {
    if (script.others.length == 0) {
      drop(Slip.NO_START, Slip.START_NOT_FIRST, Slip.AFTER_CLOSING);
    }
    if (script.starts.length == 0) {
      drop(Slip.NO_START, Slip.START_NOT_FIRST, Slip.STARTED_AGAIN, Slip.TOO_EARLY);
    }
    if (script.attendances.length == 0) {
      drop(Slip.ATTENDED_AGAIN, Slip.ATTENDED_LATE);
    }
    if (script.codesOf(script.untilEvent).length == 0) {
      drop(Slip.ATTENDED_LATE);
    }
    if (script.decisions().length == 0) {
      drop(Slip.DECIDED_TOO_OFTEN);
    }
    if (script.closings.length == 0) {
      drop(Slip.AFTER_CLOSING, Slip.UNLISTED_CLOSING);
    }
    if (script.unlisted.length == 0) {
      drop(Slip.UNLISTED_CODE);
    }
  }

  private void drop(Slip... slips) {
    for (var slip : slips) {
      script.slips &= ~slip.bit();
    }
  }

  private void breakable(String finding, Slip slip) {
    script.slips |= finding.isEmpty() ? 0 : slip.bit();
  }

  private void anyOutcome(Rule.AnyOutcome r) {
    script.unlistedClosings =
        words()
            .filter(outcome -> r.outcome().matcher(outcome).matches())
            .map(outcome -> new EventMatch(r.event(), outcome))
            .filter(match -> !pathway.combinations().contains(match))
            .mapToInt(codes::number)
            .toArray();
    if (script.unlistedClosings.length > 0) {
      breakable(r.finding(), Slip.UNLISTED_CLOSING);
    }
  }

  /// Every outcome that the edition has a word for.
  private Stream<String> words() {
    return edition.outcomes().values().stream()
        .flatMap(of -> of.keySet().stream())
        .filter(outcome -> !outcome.isEmpty())
        .distinct()
        .sorted();
  }

  private void repetition(Rule.Repetition r) {
    script.isRepetitionTold = !r.finding().isEmpty();
    breakable(r.finding(), Slip.REPEATED_ROW);
  }

  private void starts(Rule.Starts r) {
    script.startEvent = codes.eventNumber(r.event());
    script.starts = of(r.event());
    breakable(r.missing(), Slip.NO_START);
    breakable(r.notFirst(), Slip.START_NOT_FIRST);
    breakable(r.tooEarly(), Slip.TOO_EARLY);
    script.slips |= Slip.STARTED_AGAIN.bit();
  }

  private void firstOnly(Rule.FirstOnly r) {
    script.attendanceEvent = codes.eventNumber(r.event());
    script.untilEvent = codes.eventNumber(r.until());
    script.attendances = of(r.event());
    script.attendedLateWith = number(r.unlessRight());
    breakable(r.late(), Slip.ATTENDED_LATE);
    script.slips |= Slip.ATTENDED_AGAIN.bit();
  }

  private void decides(Rule.Decides r) {
    script.decisionEvent = codes.eventNumber(r.event());
    script.mostDecisions = r.atMost();
    script.continuing =
        these(match ->
            match.event().equals(r.event()) && pathway.continues().contains(match.outcome()));
    var extended = new EventMatch(r.event(), r.extendedBy());
    if (!r.extendedBy().isEmpty() && pathway.combinations().contains(extended)) {
      script.extended = codes.number(extended);
    }
    script.otherDecisions =
        these(match ->
            match.event().equals(r.event())
                && !pathway.continues().contains(match.outcome())
                && !match.outcome().equals(r.extendedBy()));
    breakable(r.further(), Slip.DECIDED_TOO_OFTEN);
  }

  private void comesBefore(Rule.ComesBefore r) {
    if (of(r.then()).length == 0) {
      return;
    }
    script.precedences =
        with(
            script.precedences,
            new Script.Precedence(
                codes.eventNumber(r.first()),
                codes.eventNumber(r.then()),
                number(r.unlessRight())));
    breakable(r.finding(), Slip.PREDECESSOR_MISSING);
    breakable(r.finding(), Slip.PREDECESSOR_LATE);
  }

  private void notLaterThan(Rule.NotLaterThan r) {
    if (of(r.event()).length > 0 && of(r.than()).length > 0) {
      script.notLater =
          with(
              script.notLater,
              new Script.NotLater(codes.eventNumber(r.event()), codes.eventNumber(r.than())));
      breakable(r.finding(), Slip.DATED_TOO_LATE);
    }
  }

  private void closes(Rule.Closes r) {
    script.closings = these(match -> r.events().contains(match.event()));
    script.isLaterThanClosingTold = !r.later().isEmpty();
    breakable(r.later(), Slip.AFTER_CLOSING);
  }

  private void returnsWithin(Rule.ReturnsWithin r) {
    if (of(r.event()).length == 0 || of(r.after().getFirst()).length == 0) {
      return;
    }
    script.returns =
        with(
            script.returns,
            new Script.Return(
                codes.eventNumber(r.event()),
                r.after().stream().map(codes::eventNumber).toList(),
                r.days()));
    breakable(r.finding(), Slip.BACK_TOO_SOON);
  }

  /// A course may be decided first and seen afterwards when the same right excuses both that the
  /// attendance does not come before the decision and that it comes after it.
  private byte clarified() {
    var excused =
        pathway.rules().stream()
            .anyMatch(rule ->
                rule instanceof Rule.ComesBefore r
                    && codes.eventNumber(r.first()) == script.attendanceEvent
                    && codes.eventNumber(r.then()) == script.decisionEvent
                    && number(r.unlessRight()) == script.attendedLateWith);
    return excused ? script.attendedLateWith : 0;
  }

  private static byte number(Optional<Right> right) {
    return (byte) right.map(r -> r.ordinal() + 1).orElse(0).intValue();
  }

  private int[] others() {
    return Arrays.stream(these(match -> true))
        .filter(code -> !has(script.starts, code))
        .filter(code -> !has(script.closings, code))
        .filter(code -> !has(script.outside, code))
        .toArray();
  }

  private static boolean has(int[] codes, int code) {
    return Arrays.stream(codes).anyMatch(one -> one == code);
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
            .sorted(BY_NAME)
            .filter(match -> !pathway.combinations().contains(match))
            .mapToInt(codes::number)
            .filter(code -> !has(script.unlistedClosings, code))
            .toArray();
  }

  private void compileWithdrawn() {
    script.withdrawn =
        pathway.withdrawn().keySet().stream().sorted(BY_NAME).mapToInt(codes::number).toArray();
    script.withdrawnThrough =
        pathway.withdrawn().values().stream()
            .max(Comparator.naturalOrder())
            .map(ScriptCompiler::day)
            .orElse(0);
    var isAsked = pathway.rules().stream().anyMatch(Rule.Withdrawn.class::isInstance);
    if (isAsked && script.withdrawn.length > 0) {
      script.slips |= Slip.WITHDRAWN_CODE.bit();
    }
  }

  private int[] of(String event) {
    return these(match -> match.event().equals(event));
  }

  /// The pathway's registrations of this kind that are still to be used, by name.
  private int[] these(Predicate<EventMatch> kind) {
    return pathway.combinations().stream()
        .filter(kind)
        .filter(match -> !pathway.withdrawn().containsKey(match))
        .sorted(BY_NAME)
        .mapToInt(codes::number)
        .toArray();
  }

  private static <T> T[] with(T[] array, T last) {
    var longer = Arrays.copyOf(array, array.length + 1);
    longer[array.length] = last;
    return longer;
  }
}
