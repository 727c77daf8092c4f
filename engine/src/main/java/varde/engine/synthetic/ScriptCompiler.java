package varde.engine.synthetic;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Predicate;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.From;
import varde.engine.edition.Indicator;
import varde.engine.edition.Pathway;
import varde.engine.edition.Right;
import varde.engine.edition.Rule;

/// Turns one pathway's rules, intervals and steps into a [Script].
///
/// Sets and maps of the edition have no order of their own; whatever is drawn from is sorted first,
/// so that the same seed draws the same.
final class ScriptCompiler {
  static final Comparator<EventMatch> BY_NAME =
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
    edition.indicators().values().forEach(this::compile);
    script.others = others();
    compileCodes();
    new StageCompiler(script, codes, this::these).compile();
    new SlipCompiler(script, codes).compile();
    setApart();
  }

  /// What a calibration asks for is not drawn among the rest.
  private void setApart() {
    script.otherClosings = Script.without(script.closings, script.notGranted);
    for (var stage = 0; stage < script.spread.length; stage++) {
      script.spreadAround[stage] = Script.without(script.spread[stage], script.plans);
    }
  }

  static int day(LocalDate day) {
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
      case Rule.AnyOutcome _ -> {}
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

  private void compile(Indicator indicator) {
    switch (indicator) {
      case Indicator.InTime _ -> {}
      case Indicator.Days _ -> {}
      case Indicator.DaysApart _ -> {}
      case Indicator.PerCourse _ -> {}
      case Indicator.WithEvent share -> {
        switch (share.among()) {
          case From.ContinuingDecision _ -> script.plans = of(share.event());
          case From.First _ ->
              script.notGranted =
                  Arrays.stream(of(share.event()))
                      .filter(code -> Script.has(script.closings, code))
                      .toArray();
          case From.Each _ -> {}
        }
      }
    }
  }

  private void compileCodes() {
    var byEvent = new HashMap<Integer, int[]>();
    for (var match : pathway.combinations()) {
      byEvent.put(codes.eventNumber(match.event()), of(match.event()));
    }
    script.codesOfEvent = byEvent;
  }

  private void breakable(String finding, Slip slip) {
    script.slips |= finding.isEmpty() ? 0 : slip.bit();
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
        .filter(code -> !Script.has(script.starts, code))
        .filter(code -> !Script.has(script.closings, code))
        .filter(code -> !Script.has(script.outside, code))
        .toArray();
  }

  private int[] of(EventMatch one) {
    return one.outcome().isEmpty() ? of(one.event()) : these(one::equals);
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
