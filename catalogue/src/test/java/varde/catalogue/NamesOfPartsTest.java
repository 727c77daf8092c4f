package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static varde.catalogue.Broken.broken;
import static varde.catalogue.Broken.withRule;
import static varde.catalogue.Folders.EDITION;
import static varde.catalogue.Folders.PATHWAY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Wherever one part of an edition names another, the other must be there. A name with a slip of
/// the pen would otherwise be a rule that is never asked.
class NamesOfPartsTest {
  private static final String EVENT = "event.unknown";
  private static final String FINDING = "finding.unknown";
  private static final String INTERVAL = "interval.unknown";
  private static final String SOURCE = "source.unknown";

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("slips")
  void a_part_names_only_what_the_edition_has(Broken broken) throws IOException {
    assertThat(broken.load(folder).problems())
        .extracting(problem -> problem.code() + " at " + problem.place())
        .containsExactly(broken.code() + " at " + broken.place());
  }

  static Stream<Arguments> slips() {
    return Stream.of(
            findingsOfRules(),
            eventsOfRules(),
            otherNamesInRules(),
            eventsOfOtherParts(),
            sources())
        .flatMap(many -> many)
        .map(broken -> argumentSet(broken.code() + " at " + broken.place(), broken));
  }

  private static Stream<Broken> findingsOfRules() {
    return Stream.of(
        broken(FINDING, EDITION, "finding: F-FUTURE", "finding: F-GONE"),
        broken(FINDING, EDITION, "finding: F-LISTED", "finding: F-GONE"),
        broken(FINDING, EDITION, "missing: F-START", "missing: F-GONE"),
        broken(FINDING, EDITION, "missing: F-START", "not_first: F-GONE"),
        broken(FINDING, EDITION, "missing: F-START", "too_early: F-GONE"),
        broken(FINDING, EDITION, "further: F-MORE", "further: F-GONE"),
        broken(FINDING, EDITION, "later: F-LATER", "later: F-GONE"),
        withRule(FINDING, "kind: any-outcome, event: D, finding: F-GONE"),
        withRule(FINDING, "kind: repetition, finding: F-GONE"),
        withRule(FINDING, "kind: first-only, event: V, late: F-GONE"),
        withRule(FINDING, "kind: comes-before, first: S, then: V, finding: F-GONE"),
        withRule(FINDING, "kind: not-later-than, event: V, than: D, finding: F-GONE"),
        withRule(FINDING, "kind: age-under, years: 18, finding: F-GONE"),
        withRule(FINDING, "kind: one-at-a-time, finding: F-GONE"),
        withRule(FINDING, "kind: withdrawn, finding: F-GONE"),
        withRule(FINDING, "kind: returns-within, event: S, after: X, days: 3, finding: F-GONE"));
  }

  private static Stream<Broken> eventsOfRules() {
    return Stream.of(
        broken(EVENT, EDITION, "kind: starts, event: S", "kind: starts, event: Q"),
        broken(EVENT, EDITION, "kind: closes, event: X", "kind: closes, event: [X, Q]"),
        broken(EVENT, EDITION, "first: V, then: D", "first: Q, then: D"),
        broken(EVENT, EDITION, "first: V, then: D", "first: V, then: Q"),
        withRule(EVENT, "kind: any-outcome, event: Q, finding: F-LISTED"),
        withRule(EVENT, "kind: first-only, event: Q"),
        withRule(EVENT, "kind: first-only, event: V, until: Q"),
        withRule(EVENT, "kind: not-later-than, event: Q, than: D, finding: F-SEEN"),
        withRule(EVENT, "kind: not-later-than, event: V, than: Q, finding: F-SEEN"),
        withRule(EVENT, "kind: postpones, event: Q"),
        withRule(EVENT, "kind: helps, event: Q"),
        withRule(EVENT, "kind: returns-within, event: Q, after: X, days: 3, finding: F-MORE"),
        withRule(EVENT, "kind: returns-within, event: S, after: [X, Q], days: 3, finding: F-MORE"));
  }

  private static Broken starting(String problem, String referral) {
    return broken(
        problem,
        EDITION,
        "start: {kind: starts, event: S, missing: F-START}",
        "start: {kind: starts, event: S, missing: F-START, referral: {" + referral + "}}");
  }

  private static Stream<Broken> otherNamesInRules() {
    return Stream.of(
        broken("outcome.unknown", EDITION, "at_most: 1,", "at_most: 1, extended_by: Q,"),
        starting(EVENT, "dated: received, not_granted: Q"),
        starting("outcome.unknown", "dated: received, not_granted: D with Q"),
        starting(SOURCE, "dated: assessed, source: PAGE"),
        starting("key.missing", "not_granted: D"),
        starting("key.not-one-of", "dated: sometimes"),
        broken(INTERVAL, EDITION, "once: yes", "once: yes, unmeasured: hoping"),
        withRule(INTERVAL, "kind: individual-after, interval: hoping, days: 365"),
        withRule(SOURCE, "kind: postpones, event: V, source: PAGE"));
  }

  private static Stream<Broken> eventsOfOtherParts() {
    return Stream.of(
        broken(EVENT, EDITION, "same_day: [S, V, D, X]", "same_day: [S, V, D, X, Q]")
            .at(EDITION, "order:"),
        broken(EVENT, EDITION, "outside: [P]", "outside: [P, Q]").at(EDITION, "order:"),
        broken(EVENT, EDITION, "from: first S", "from: first Q"),
        broken(EVENT, EDITION, "among: first S", "among: first Q"),
        broken(EVENT, EDITION, "events: [V]", "events: [V, Q]").at(EDITION, "visit:"),
        broken(EVENT, PATHWAY, "continues: [G]", "continues: [G]\nevents: [Q]")
            .at(PATHWAY, "events: [Q]"),
        broken(INTERVAL, PATHWAY, "interval: care", "interval: hoping"),
        broken("outcome.unknown", EDITION, "from: first S", "from: first D with Q"));
  }

  private static Stream<Broken> sources() {
    return Stream.of(
        broken(
            SOURCE,
            EDITION,
            "2021-12-31, mark: verified, source: BOOK",
            "2021-12-31, source: PAGE"),
        broken(SOURCE, EDITION, "target: 80,", "target: 80, source: PAGE,"),
        broken(SOURCE, EDITION, "  visit:\n", "  visit:\n    source: PAGE\n").at(EDITION, "visit:"),
        broken(SOURCE, EDITION, "sleep: {label", "sleep: {source: PAGE, label"),
        broken(SOURCE, EDITION, "useful: {text", "useful: {source: PAGE, text"),
        broken(SOURCE, PATHWAY, "group: general", "source: PAGE"),
        broken(SOURCE, PATHWAY, "group: general", "points: {sleep: {source: PAGE}}"),
        broken(SOURCE, PATHWAY, "group: general", "steps: {visit: {source: PAGE}}"),
        broken(SOURCE, PATHWAY, "days: 7, mark: verified, source: BOOK", "days: 7, source: PAGE"),
        broken(
            SOURCE,
            Folders.CODES,
            "Start av forløp,2020-01-01,,verified,,BOOK",
            "Start,,,verified,,PAGE"));
  }
}
