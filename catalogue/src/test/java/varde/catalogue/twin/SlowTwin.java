package varde.catalogue.twin;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/// The slow twin: a second evaluator of patient courses, written plainly from the page on semantics
/// and from nothing else, so that the fast evaluator can be compared with it object for object.
///
/// It answers as `varde check --format jsonl` does, for the national editions only. It follows the
/// page in the order of its text: what goes in (§6 and §1), the readings, the intervals (§3), the
/// phase (§4), the lines that come out (§6). Days are calendar days; letters and numbers of days
/// stand here as plain tables, because this is test code. It knows no value stated by an
/// installation (the second half of R-015).
@NullMarked
public final class SlowTwin {

  /// One row that could be read: an absent text is empty, an absent birth date is null. The setting
  /// is `outpatient` or `inpatient`, the severity `severe` or `less-severe`, the right `assessment`
  /// or `treatment`.
  public record Row(
      String course,
      LocalDate date,
      String pathway,
      String event,
      String outcome,
      String setting,
      String severity,
      String right,
      String patient,
      @Nullable LocalDate birth) {}

  // ---------------------------------------------------------------- §7 and the table of limits

  /// A set of rules. A limit without days is unstated.
  private record Edition(
      String id,
      Set<String> pathways,
      Map<String, OptionalInt> limits,
      boolean addedAnUnknownClosing) {}

  private static final LocalDate FIRST_DAY_OF_2023_EDITION = LocalDate.of(2023, Month.JANUARY, 1);

  /// The first day of each pathway in any edition.
  private static final Map<String, LocalDate> PATHWAY_FIRST_DAYS =
      Map.of(
          "D01", LocalDate.of(2019, Month.JANUARY, 1),
          "D06", LocalDate.of(2019, Month.FEBRUARY, 15),
          "D07", LocalDate.of(2019, Month.FEBRUARY, 15),
          "D08", LocalDate.of(2019, Month.FEBRUARY, 15),
          "D09", LocalDate.of(2020, Month.JANUARY, 1),
          "D10", LocalDate.of(2020, Month.JANUARY, 1),
          "D11", LocalDate.of(2019, Month.JANUARY, 1),
          "D12", LocalDate.of(2019, Month.JANUARY, 1));

  private static final Map<String, OptionalInt> LIMITS_OF_2019 =
      limits(
          """
          D01-UTR-POL   21
          D01-UTR-DOG   7
          D01-UTV-POL   unstated
          D01-UTV-DOG   unstated
          D01-AVR-POL   3
          D01-AVR-DOG   0
          D01-EVA1-POL  7
          D01-EVA1-DOG  7
          D01-EVAN-POL  56
          D01-EVAN-DOG  42
          D06-VENT      7
          D06-UTR-POL   unstated
          D06-UTR-DOG   unstated
          D06-EVA1-POL  unstated
          D06-EVA1-DOG  unstated
          D06-EVAN-POL  unstated
          D06-EVAN-DOG  unstated
          D07-VENT-POL  42
          D07-VENT-DOG  42
          D07-BEH-POL   56
          D07-BEH-DOG   56
          D08-VENT-ALV  7
          D08-VENT-MIN  28
          D08-UTR-POL   42
          D08-UTR-DOG   14
          D08-UTV       42
          D08-EVA1-POL  28
          D08-EVA1-DOG  14
          D08-EVAN-POL  42
          D08-EVAN-DOG  14
          D09-UTR-POL   7
          D09-UTR-DOG   7
          D09-AVR       0
          D09-EVA1-POL  14
          D09-EVA1-DOG  7
          D09-EVAN      42
          D11-UTR-POL   unstated
          D11-UTR-DOG   unstated
          D11-UTV-POL   unstated
          D11-UTV-DOG   unstated
          D11-EVA1-POL  unstated
          D11-EVA1-DOG  unstated
          D11-EVAN-POL  unstated
          D11-EVAN-DOG  unstated
          D12-UTR-POL   42
          D12-UTR-DOG   unstated
          D12-UTV-POL   42
          D12-UTV-DOG   unstated
          D12-EVA1-POL  42
          D12-EVA1-DOG  unstated
          D12-EVAN-POL  84
          D12-EVAN-DOG  unstated
          """);

  private static final Map<String, OptionalInt> LIMITS_OF_2024 =
      limits(
          """
          D01-UTR-POL   unstated
          D01-UTR-DOG   unstated
          D01-EVA1-POL  unstated
          D01-EVA1-DOG  unstated
          D01-EVAN-POL  unstated
          D01-EVAN-DOG  unstated
          D11-UTR-POL   unstated
          D11-UTR-DOG   unstated
          D11-EVA1-POL  unstated
          D11-EVA1-DOG  unstated
          D11-EVAN-POL  unstated
          D11-EVAN-DOG  unstated
          D12-UTR-POL   unstated
          D12-UTR-DOG   unstated
          D12-EVA1-POL  unstated
          D12-EVA1-DOG  unstated
          D12-EVAN-POL  unstated
          D12-EVAN-DOG  unstated
          """);

  private static final Edition EDITION_2019 =
      new Edition("2019-pakkeforlop", PATHWAY_FIRST_DAYS.keySet(), LIMITS_OF_2019, false);

  // §3: 2023 takes the limits and the list of codes of 2019.
  private static final Edition EDITION_2023 =
      new Edition(
          "2023-nasjonale-pasientforlop", PATHWAY_FIRST_DAYS.keySet(), LIMITS_OF_2019, true);

  private static final Edition EDITION_2024 =
      new Edition("2024-forenklet", Set.of("D01", "D11", "D12"), LIMITS_OF_2024, false);

  private static final List<Edition> EDITIONS = List.of(EDITION_2019, EDITION_2023, EDITION_2024);

  private static Map<String, OptionalInt> limits(String table) {
    Map<String, OptionalInt> limits = new HashMap<>();
    for (String line : table.lines().toList()) {
      String id = line.substring(0, line.indexOf(' '));
      String days = line.substring(id.length()).strip();
      boolean unstated = days.equals("unstated");
      limits.put(id, unstated ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(days)));
    }
    return Map.copyOf(limits);
  }

  // ---------------------------------------------------------------- what the twin is asked

  private final Set<String> compositeCodes;

  /// A twin that takes these composite codes (as `D01A`, `D11CU`) for the list of every edition.
  public SlowTwin(Set<String> compositeCodes) {
    this.compositeCodes = Set.copyOf(compositeCodes);
  }

  /// The JSON line of every course with a readable row, in the order of the courses' first rows.
  /// Without a named edition each course takes its own; `setting` is that of the run, empty
  /// when none was given. Throws when no edition has the name.
  public List<String> check(
      List<Row> rows, LocalDate today, @Nullable String edition, String setting) {
    List<Story> stories = stories(rows, today, edition, setting);
    List<String> lines = new ArrayList<>();
    Map<String, List<Story>> byPatient = storiesByPatient(stories);
    for (Story story : stories) {
      List<Story> others = byPatient.getOrDefault(story.course.facts().patient(), List.of());
      lines.add(line(story, overlapsAnEarlierCourse(story, others)));
    }
    return lines;
  }

  /// What of one course counts, as places among its readable rows.
  ///
  /// @param counted the events that count, P apart, in the order of R-002
  /// @param decision the final decision; empty while there is none
  /// @param continuing the same, when it continues here
  public record Counting(
      List<Integer> counted, Optional<Integer> decision, Optional<Integer> continuing) {}

  /// What counts of every course that [#check] has a line for, asked in the same way.
  public List<Counting> counting(
      List<Row> rows, LocalDate today, @Nullable String edition, String setting) {
    return stories(rows, today, edition, setting).stream()
        .map(story ->
            new Counting(
                story.counted.stream().map(Event::place).toList(),
                story.finalDecision().map(Event::place),
                story.decisionThatContinuesHere().map(Event::place)))
        .toList();
  }

  private List<Story> stories(
      List<Row> rows, LocalDate today, @Nullable String edition, String setting) {
    Optional<Edition> named = Optional.ofNullable(edition).map(SlowTwin::editionNamed);
    List<Story> stories = new ArrayList<>();
    for (Course course : courses(rows, named)) {
      Edition own = named.orElseGet(() -> editionOf(course, today));
      stories.add(new Story(course, own, today, setting));
    }
    return stories;
  }

  private static Edition editionNamed(String id) {
    return EDITIONS.stream()
        .filter(edition -> edition.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such edition: " + id));
  }

  // ---------------------------------------------------------------- §6, what goes in

  private record Facts(String severity, String right, String patient, @Nullable LocalDate birth) {}

  /// What happened; `place` is the place among the readable rows of the course.
  private record Event(int place, String letter, String outcome, LocalDate date, String setting) {

    boolean is(String letter) {
      return this.letter.equals(letter);
    }
  }

  /// The readable rows of one course; `place` is the place of its first row among the courses.
  private record Course(
      int place, String id, String pathway, Facts facts, List<Event> events, boolean incomplete) {}

  private static List<Course> courses(List<Row> rows, Optional<Edition> named) {
    Map<String, List<Row>> rowsByCourse = new LinkedHashMap<>();
    for (Row row : rows) {
      rowsByCourse.computeIfAbsent(row.course(), id -> new ArrayList<>()).add(row);
    }
    List<Course> courses = new ArrayList<>();
    int place = 0;
    for (List<Row> rowsOfOne : rowsByCourse.values()) {
      course(place++, rowsOfOne, named).ifPresent(courses::add);
    }
    return courses;
  }

  // Unreadable rows set no facts; the course is evaluated from its other rows and marked
  // incomplete; a course without a readable row gets no object.
  private static Optional<Course> course(int place, List<Row> rows, Optional<Edition> named) {
    List<Row> readable = new ArrayList<>();
    for (Row row : rows) {
      if (isReadable(row, readable, named)) {
        readable.add(row);
      }
    }
    if (readable.isEmpty()) {
      return Optional.empty();
    }
    Row first = readable.getFirst();
    boolean incomplete = readable.size() < rows.size();
    return Optional.of(
        new Course(
            place, first.course(), first.pathway(), facts(readable), events(readable), incomplete));
  }

  // Unreadable: the pathway is in no edition (or not in the one asked for); the pathway, or a fact,
  // differs from an earlier readable row of the same course.
  private static boolean isReadable(Row row, List<Row> earlier, Optional<Edition> named) {
    List<Edition> askedFor = named.map(List::of).orElse(EDITIONS);
    return askedFor.stream().anyMatch(edition -> edition.pathways().contains(row.pathway()))
        && earlier.stream().noneMatch(one -> differs(row, one));
  }

  private static boolean differs(Row row, Row earlier) {
    return !row.pathway().equals(earlier.pathway())
        || factsDiffer(row.severity(), earlier.severity())
        || factsDiffer(row.right(), earlier.right())
        || factsDiffer(row.patient(), earlier.patient())
        || (row.birth() != null && earlier.birth() != null && !row.birth().equals(earlier.birth()));
  }

  private static boolean factsDiffer(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  // Facts may stand on any row of the course.
  private static Facts facts(List<Row> readable) {
    return new Facts(
        firstStated(readable, Row::severity),
        firstStated(readable, Row::right),
        firstStated(readable, Row::patient),
        readable.stream().map(Row::birth).filter(Objects::nonNull).findFirst().orElse(null));
  }

  private static String firstStated(List<Row> rows, Function<Row, String> fact) {
    return rows.stream().map(fact).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  private static List<Event> events(List<Row> readable) {
    List<Event> events = new ArrayList<>();
    for (Row row : readable) {
      events.add(new Event(events.size(), row.event(), row.outcome(), row.date(), row.setting()));
    }
    return List.copyOf(events);
  }

  // ---------------------------------------------------------------- R-002, the order

  private static final String ORDER_WITHIN_A_DAY = "AMDLCUSFETHX";

  // by date, within a day by letter, among several C the one with outcome U first, otherwise
  // the order of the input.
  private static final Comparator<Event> ORDER =
      comparing(Event::date)
          .thenComparingInt(event -> ORDER_WITHIN_A_DAY.indexOf(event.letter()))
          .thenComparingInt(event -> event.is("C") && event.outcome().equals("U") ? 0 : 1)
          .thenComparingInt(Event::place);

  private static boolean before(Event one, Event other) {
    return ORDER.compare(one, other) < 0;
  }

  private static Optional<Event> first(List<Event> events, String letter) {
    return events.stream().filter(event -> event.is(letter)).findFirst();
  }

  // ---------------------------------------------------------------- the first three questions

  // V-FUTURE: the event is dated after today.
  private static boolean isInTheFuture(Event event, LocalDate today) {
    return event.date().isAfter(today);
  }

  // is the combination in the list of composite codes for the pathway?
  private boolean isListed(Course course, Event event) {
    return compositeCodes.contains(course.pathway() + event.letter() + event.outcome());
  }

  // where an edition added a closing outcome without a known letter, an X with an unlisted
  // outcome letter may be it. Letters are A–Z.
  private boolean mayBeTheUnknownClosing(Course course, Edition edition, Event event) {
    return edition.addedAnUnknownClosing()
        && event.is("X")
        && event.outcome().matches("[A-Z]")
        && !isListed(course, event);
  }

  // is there an earlier row with the same event, outcome and date?
  private static boolean isRepeated(Course course, Event event) {
    return course.events().stream()
        .filter(earlier -> earlier.place() < event.place())
        .filter(earlier -> earlier.letter().equals(event.letter()))
        .filter(earlier -> earlier.outcome().equals(event.outcome()))
        .anyMatch(earlier -> earlier.date().equals(event.date()));
  }

  // ---------------------------------------------------------------- R-018, the edition

  // in force on the date of the first A that is not refused as V-FUTURE, NPR-201 (R-023
  // aside) or NPR-102; without one, of the earliest event of that kind (P apart); without any, of
  // the earliest readable row.
  private Edition editionOf(Course course, LocalDate today) {
    List<Event> sound =
        course.events().stream()
            .filter(event -> !isInTheFuture(event, today))
            .filter(event -> isListed(course, event))
            .filter(event -> !isRepeated(course, event))
            .toList();
    LocalDate deciding =
        earliest(sound.stream().filter(event -> event.is("A")))
            .or(() -> earliest(sound.stream().filter(event -> !event.is("P"))))
            .or(() -> earliest(course.events().stream()))
            .orElseThrow();
    return editionInForceOn(deciding);
  }

  // A date before the first edition takes the first; the 2024 edition, whose first day is unknown,
  // is used only by name.
  private static Edition editionInForceOn(LocalDate date) {
    return date.isBefore(FIRST_DAY_OF_2023_EDITION) ? EDITION_2019 : EDITION_2023;
  }

  private static Optional<LocalDate> earliest(Stream<Event> events) {
    return events.map(Event::date).min(Comparator.naturalOrder());
  }

  // ---------------------------------------------------------------- one course

  private static final String COUNTS = "counts";
  private static final String IGNORED = "ignored";

  private record Finding(String code, @Nullable String event, LocalDate date) {}

  /// The limit that an interval is held against. A reason says why it cannot be held against it.
  private record Limit(String id, OptionalInt days, Optional<String> reason) {

    // never zero, never "fine".
    static Limit of(String id, OptionalInt days) {
      return new Limit(
          id, days, days.isPresent() ? Optional.empty() : Optional.of("limit-unstated"));
    }
  }

  private record Interval(
      String limit,
      Event from,
      Optional<Event> to,
      Optional<LocalDate> due,
      Optional<Long> elapsed,
      String state,
      Optional<String> reason,
      boolean postponed) {}

  /// One course under one edition on one day, and everything the page says about it.
  private final class Story {
    private final Course course;
    private final Edition edition;
    private final LocalDate today;
    private final String runSetting;

    /// The events that pass the first three questions, P apart, in the order of R-002.
    private final List<Event> inOrder;

    /// The P that count: no later question is asked of a P.
    private final List<Event> symptoms;

    private final Optional<Event> start;
    private final Optional<Event> attendance;
    private final List<Event> decisions;
    private final Optional<Event> closing;

    /// The events that count, P apart, in the order of R-002.
    private final List<Event> counted;

    Story(Course course, Edition edition, LocalDate today, String runSetting) {
      this.course = course;
      this.edition = edition;
      this.today = today;
      this.runSetting = runSetting;
      List<Event> sound = course.events().stream().filter(this::passesTheFirstQuestions).toList();
      this.symptoms = sound.stream().filter(event -> event.is("P")).toList();
      this.inOrder = sound.stream().filter(event -> !event.is("P")).sorted(ORDER).toList();
      this.closing = first(inOrder, "X");
      List<Event> notClosed = inOrder.stream().filter(event -> !isAfterTheClosing(event)).toList();
      this.start = first(notClosed, "A");
      this.decisions = countedDecisions(notClosed);
      this.attendance = countedAttendance(notClosed);
      this.counted = inOrder.stream().filter(event -> answer(event).equals(COUNTS)).toList();
    }

    // -------------------------------------------------------------- §1, which events count

    // An event counts unless one of these says no, asked in this order; or unless it is ignored.
    private String answer(Event event) {
      if (isInTheFuture(event, today)) {
        return "V-FUTURE";
      } else if (isNoCode(event)) {
        return "NPR-201";
      } else if (isRepeated(course, event)) {
        return "NPR-102";
      } else if (isAfterTheClosing(event)) {
        return "NPR-225";
      } else if (isAttendanceAfterTheDecision(event)) {
        return "NPR-211";
      } else if (isOneDecisionTooMany(event)) {
        return "V-DECISIONS";
      } else if (isEvaluationWithoutDecision(event)) {
        return "NPR-221";
      }
      return isIgnored(event) ? IGNORED : COUNTS;
    }

    private boolean passesTheFirstQuestions(Event event) {
      return !isInTheFuture(event, today) && !isNoCode(event) && !isRepeated(course, event);
    }

    //
    private boolean isNoCode(Event event) {
      return !isListed(course, event) && !mayBeTheUnknownClosing(course, edition, event);
    }

    // every event later in the order than the X, P apart.
    private boolean isAfterTheClosing(Event event) {
      return !event.is("P") && closing.isPresent() && before(closing.get(), event);
    }

    // every M after the first counted C, unless it is the one that counts with
    // right = treatment.
    private boolean isAttendanceAfterTheDecision(Event event) {
      return event.is("M") && isAfterADecision(event) && !isIt(attendance, event);
    }

    // any C but the first and, when the outcome of that is U, the next.
    private boolean isOneDecisionTooMany(Event event) {
      return event.is("C") && !decisions.contains(event);
    }

    // E without a counted C before it in the order.
    private boolean isEvaluationWithoutDecision(Event event) {
      return event.is("E") && !isAfterADecision(event);
    }

    // later A, and later M before the first counted C.
    private boolean isIgnored(Event event) {
      return (event.is("A") && !isIt(start, event)) || (event.is("M") && !isIt(attendance, event));
    }

    private boolean isAfterADecision(Event event) {
      return !decisions.isEmpty() && before(decisions.getFirst(), event);
    }

    private static boolean isIt(Optional<Event> one, Event event) {
      return one.isPresent() && one.get().equals(event);
    }

    // the first C; if its outcome is U, the next C as well.
    private static List<Event> countedDecisions(List<Event> notClosed) {
      List<Event> all = notClosed.stream().filter(event -> event.is("C")).toList();
      boolean extended = !all.isEmpty() && all.getFirst().outcome().equals("U");
      return all.stream().limit(extended ? 2 : 1).toList();
    }

    // the first M when it comes before the first counted C; after it only with
    // right = treatment.
    private Optional<Event> countedAttendance(List<Event> notClosed) {
      return first(notClosed, "M")
          .filter(attended -> !isAfterADecision(attended) || hasRightToTreatment());
    }

    private boolean hasRightToTreatment() {
      return course.facts().right().equals("treatment");
    }

    // the last counted C, unless its outcome is U: then there is none yet.
    private Optional<Event> finalDecision() {
      return decisions.reversed().stream()
          .findFirst()
          .filter(decision -> !decision.outcome().equals("U"));
    }

    // T in D01; P or T in D09; P in the others.
    private Optional<Event> decisionThatContinuesHere() {
      Set<String> continuing =
          switch (course.pathway()) {
            case "D01" -> Set.of("T");
            case "D09" -> Set.of("P", "T");
            default -> Set.of("P");
          };
      return finalDecision().filter(decision -> continuing.contains(decision.outcome()));
    }

    // C with no counted M on or before it.
    private boolean isDecidedWithoutAttendance() {
      return !decisions.isEmpty() && !isAttendedBeforeTheDecision();
    }

    private boolean isAttendedBeforeTheDecision() {
      return attendance.isPresent() && !isAfterADecision(attendance.get());
    }

    // -------------------------------------------------------------- §3, the intervals

    private List<Interval> intervals() {
      List<Interval> all = new ArrayList<>();
      waiting().ifPresent(all::add);
      assessment().ifPresent(all::add);
      extendedAssessment().ifPresent(all::add);
      firstEvaluation().ifPresent(all::add);
      all.addAll(betweenEvaluations());
      all.addAll(afterDetoxification());
      all.sort(
          comparing((Interval interval) -> interval.from().date()).thenComparing(Interval::limit));
      return all;
    }

    // The A → the M (none when the M comes before the A). R-008: not measured (not-coded) when a C
    // came without an M, unless right = treatment.
    private Optional<Interval> waiting() {
      if (start.isEmpty() || (attendance.isPresent() && before(attendance.get(), start.get()))) {
        return Optional.empty();
      }
      boolean notCoded = isDecidedWithoutAttendance() && !hasRightToTreatment();
      return interval(
          "VENT", start.get(), attendance, notCoded ? Optional.of("not-coded") : Optional.empty());
    }

    // The M → the first counted C after it.: an M after the first C opens none.
    private Optional<Interval> assessment() {
      if (attendance.isEmpty() || isDecidedWithoutAttendance()) {
        return Optional.empty();
      }
      String kind = course.pathway().equals("D07") ? "BEH" : "UTR";
      return interval(kind, attendance.get(), decisions.stream().findFirst(), Optional.empty());
    }

    // First counted C, with outcome U → second counted C.
    private Optional<Interval> extendedAssessment() {
      return decisions.stream()
          .findFirst()
          .filter(decision -> decision.outcome().equals("U"))
          .flatMap(decision ->
              interval("UTV", decision, decisions.stream().skip(1).findFirst(), Optional.empty()));
    }

    // final decision that continues here → first counted E after it in the order.
    private Optional<Interval> firstEvaluation() {
      return decisionThatContinuesHere()
          .flatMap(decision ->
              interval("EVA1", decision, evaluations().stream().findFirst(), Optional.empty()));
    }

    // each counted E after a final decision that continues here → the next counted E.
    private List<Interval> betweenEvaluations() {
      List<Interval> all = new ArrayList<>();
      List<Event> evaluations = evaluations();
      for (int i = 0; i < evaluations.size(); i++) {
        Event from = evaluations.get(i);
        Optional<Event> next = evaluations.stream().skip(i + 1).findFirst();
        interval("EVAN", from, next, individual(from)).ifPresent(all::add);
      }
      return all;
    }

    private List<Event> evaluations() {
      Optional<Event> decision = decisionThatContinuesHere();
      return counted.stream()
          .filter(event -> event.is("E"))
          .filter(event -> decision.isPresent() && before(decision.get(), event))
          .toList();
    }

    // in D01 an interval from an E 365 days or more after the final decision.
    private Optional<String> individual(Event evaluation) {
      return decisionThatContinuesHere()
          .filter(decision -> course.pathway().equals("D01"))
          .filter(decision -> elapsed(decision.date(), evaluation.date()) >= 365)
          .map(decision -> "individual");
    }

    // each counted D → no code.
    private List<Interval> afterDetoxification() {
      return counted.stream()
          .filter(event -> event.is("D"))
          .flatMap(ended -> interval("AVR", ended, Optional.empty(), Optional.empty()).stream())
          .toList();
    }

    // Where there is no row for the pathway and the kind there is no interval. `ownReason` is
    // individual or not-coded.
    private Optional<Interval> interval(
        String kind, Event from, Optional<Event> to, Optional<String> ownReason) {
      Optional<Limit> found = limit(kind, from);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Limit limit = found.get();
      Optional<String> reason = ownReason.or(limit::reason).or(() -> noEndEvent(kind));
      Optional<LocalDate> due = dueDay(from, limit, reason);
      String state = reason.isPresent() ? "not-measured" : state(to, due.orElseThrow());
      Optional<Long> elapsed = elapsedDays(from, to, state);
      return Optional.of(
          new Interval(limit.id(), from, to, due, elapsed, state, reason, isPostponed(from, to)));
    }

    //
    private static Optional<String> noEndEvent(String kind) {
      return kind.equals("AVR") ? Optional.of("no-end-event") : Optional.empty();
    }

    // due day = from-date + n. There is one exactly when a value is known and the reason is
    // none or no-end-event.
    private static Optional<LocalDate> dueDay(Event from, Limit limit, Optional<String> reason) {
      boolean due = reason.isEmpty() || reason.get().equals("no-end-event");
      return due && limit.days().isPresent()
          ? Optional.of(from.date().plusDays(limit.days().getAsInt()))
          : Optional.empty();
    }

    // and the table of states: kept when elapsed ≤ n, which is when the to-date is on
    // or before the due day.
    private String state(Optional<Event> to, LocalDate due) {
      if (to.isPresent()) {
        return to.get().date().isAfter(due) ? "missed" : "met";
      }
      if (closing.isPresent()) {
        return closing.get().date().isAfter(due) ? "lapsed" : "ended";
      }
      return today.isAfter(due) ? "overdue" : "running";
    }

    // §6: null until the to-event has come, but that of lapsed counts to the X.
    private Optional<Long> elapsedDays(Event from, Optional<Event> to, String state) {
      Optional<Event> countedTo = state.equals("lapsed") ? closing : to;
      return countedTo.map(event -> elapsed(from.date(), event.date()));
    }

    // to-date − from-date in calendar days.
    private static long elapsed(LocalDate from, LocalDate to) {
      return DAYS.between(from, to);
    }

    // from-date ≤ date of a counted L ≤ the end: to-date; the X; today while open.
    private boolean isPostponed(Event from, Optional<Event> to) {
      LocalDate end = to.or(() -> closing).map(Event::date).orElse(today);
      return counted.stream()
          .filter(event -> event.is("L"))
          .anyMatch(event -> !event.date().isBefore(from.date()) && !event.date().isAfter(end));
    }

    // Ids without a setting hold for both.
    private Optional<Limit> limit(String kind, Event from) {
      String stem = course.pathway() + "-" + kind;
      if (edition.limits().containsKey(stem)) {
        return Optional.of(Limit.of(stem, days(stem)));
      }
      if (edition.limits().containsKey(stem + "-ALV")) {
        return Optional.of(limitOf(stem, List.of("ALV", "MIN"), severity(), "severity-unknown"));
      }
      if (edition.limits().containsKey(stem + "-POL")) {
        return Optional.of(limitOf(stem, List.of("POL", "DOG"), setting(from), "setting-unknown"));
      }
      return Optional.empty();
    }

    // unknown and the limits differ (stated and unstated differ too): not measured.
    // Unknown and they agree: as agreed. When unknown, the id carries ? in its place.
    private Limit limitOf(String stem, List<String> parts, String part, String whenUnknown) {
      if (!part.equals("?")) {
        return Limit.of(stem + "-" + part, days(stem + "-" + part));
      }
      OptionalInt one = days(stem + "-" + parts.getFirst());
      OptionalInt other = days(stem + "-" + parts.getLast());
      return one.equals(other)
          ? Limit.of(stem + "-?", one)
          : new Limit(stem + "-?", OptionalInt.empty(), Optional.of(whenUnknown));
    }

    private OptionalInt days(String limitId) {
      return Objects.requireNonNull(edition.limits().get(limitId), limitId);
    }

    // the setting on the from-event; else the latest setting on a counted event before it in
    // the order (P apart); else that of the run; else unknown.
    private String setting(Event from) {
      List<String> stated = new ArrayList<>();
      stated.add(runSetting);
      counted.stream()
          .filter(event -> before(event, from))
          .map(Event::setting)
          .forEach(stated::add);
      stated.add(from.setting());
      String decided =
          stated.reversed().stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
      return switch (decided) {
        case "outpatient" -> "POL";
        case "inpatient" -> "DOG";
        case "" -> "?";
        default -> throw new IllegalArgumentException("no such setting: " + decided);
      };
    }

    // a fact of the course.
    private String severity() {
      return switch (course.facts().severity()) {
        case "severe" -> "ALV";
        case "less-severe" -> "MIN";
        case "" -> "?";
        default ->
            throw new IllegalArgumentException("no such severity: " + course.facts().severity());
      };
    }

    // -------------------------------------------------------------- §4, the phase

    // The furthest reached wins.
    private String phase() {
      if (closing.isPresent()) {
        return "closed";
      } else if (first(counted, "H").isPresent()) {
        return "closing";
      } else if (decisionThatContinuesHere().isPresent()) {
        return "treatment";
      } else if (finalDecision().isPresent()) {
        return "decided";
      } else if (attendance.isPresent() || !decisions.isEmpty()) {
        return "assessment";
      }
      return start.isPresent() ? "referred" : "none";
    }

    // -------------------------------------------------------------- the findings

    private List<Finding> findings(boolean overlapsAnEarlierCourse) {
      List<Finding> all = new ArrayList<>(refusals());
      decidedWithoutAttendance().ifPresent(all::add);
      all.addAll(feedbackWithoutDecision());
      noStart().ifPresent(all::add);
      firstIsNotTheStart().ifPresent(all::add);
      pathwayNotInForce().ifPresent(all::add);
      all.addAll(symptomsAfterDecision());
      over18().ifPresent(all::add);
      if (overlapsAnEarlierCourse) {
        all.add(new Finding("NPR-224", null, startDay().orElseThrow()));
      }
      unlistedClosing().ifPresent(all::add);
      all.sort(
          comparing(Finding::date)
              .thenComparing(Finding::code)
              .thenComparing(finding -> Objects.requireNonNullElse(finding.event(), "")));
      return all;
    }

    private static Finding on(Event event, String code) {
      return new Finding(code, event.letter(), event.date());
    }

    // §1: the first answer reported and no other.
    private List<Finding> refusals() {
      return course.events().stream()
          .filter(event -> !answer(event).equals(COUNTS) && !answer(event).equals(IGNORED))
          .map(event -> on(event, answer(event)))
          .toList();
    }

    // once, on the first counted C; a clarified course has no finding.
    private Optional<Finding> decidedWithoutAttendance() {
      return isDecidedWithoutAttendance() && !hasRightToTreatment()
          ? Optional.of(on(decisions.getFirst(), "NPR-208"))
          : Optional.empty();
    }

    // F without a counted C before it in the order; it counts all the same.
    private List<Finding> feedbackWithoutDecision() {
      return counted.stream()
          .filter(event -> event.is("F") && !isAfterADecision(event))
          .map(event -> on(event, "NPR-222"))
          .toList();
    }

    // no A counts. Dated as the earliest readable row, whatever it is.
    private Optional<Finding> noStart() {
      return start.isPresent()
          ? Optional.empty()
          : earliest(course.events().stream()).map(date -> new Finding("NPR-105", null, date));
    }

    // an A counts but another event comes before it in the order (P apart; events refused as
    // V-FUTURE, NPR-201, NPR-102 apart); on the first such event.
    private Optional<Finding> firstIsNotTheStart() {
      return inOrder.stream()
          .findFirst()
          .filter(event -> start.isPresent() && before(event, start.get()))
          .map(event -> on(event, "NPR-106"));
    }

    // the A is earlier than the pathway's first day in any edition.
    private Optional<Finding> pathwayNotInForce() {
      LocalDate firstDay = Objects.requireNonNull(PATHWAY_FIRST_DAYS.get(course.pathway()));
      return start
          .filter(event -> event.date().isBefore(firstDay))
          .map(event -> on(event, "NPR-115"));
    }

    // the date of a P is later than that of the first counted C.
    private List<Finding> symptomsAfterDecision() {
      return symptoms.stream()
          .filter(event -> !decisions.isEmpty())
          .filter(event -> event.date().isAfter(decisions.getFirst().date()))
          .map(event -> on(event, "NPR-223"))
          .toList();
    }

    // in D12, turned 18 on or before the day of the A. Needs the birth date.
    private Optional<Finding> over18() {
      LocalDate birth = course.facts().birth();
      if (birth == null || !course.pathway().equals("D12")) {
        return Optional.empty();
      }
      return start
          .filter(event -> !event.date().isBefore(eighteenthBirthday(birth)))
          .map(event -> on(event, "NPR-216"));
    }

    // born on 29 February: on 1 March. No leap year comes 18 years after another.
    private static LocalDate eighteenthBirthday(LocalDate birth) {
      boolean leapDay = birth.getMonth() == Month.FEBRUARY && birth.getDayOfMonth() == 29;
      return leapDay ? LocalDate.of(birth.getYear() + 18, Month.MARCH, 1) : birth.plusYears(18);
    }

    // the X counts; one refused for another reason is only that.
    private Optional<Finding> unlistedClosing() {
      return closing
          .filter(event -> mayBeTheUnknownClosing(course, edition, event))
          .map(event -> on(event, "V-UNLISTED"));
    }

    // the A, else the earliest counted event (P apart).
    private Optional<LocalDate> startDay() {
      return start.map(Event::date).or(() -> earliest(counted.stream()));
    }
  }

  // ---------------------------------------------------------------- R-022, two courses at once

  private static Map<String, List<Story>> storiesByPatient(List<Story> stories) {
    return stories.stream()
        .filter(story -> !story.course.facts().patient().isEmpty())
        .filter(story -> story.startDay().isPresent())
        .collect(Collectors.groupingBy(story -> story.course.facts().patient()));
  }

  private static boolean overlapsAnEarlierCourse(Story story, List<Story> coursesOfThePatient) {
    return coursesOfThePatient.contains(story)
        && coursesOfThePatient.stream()
            .filter(other -> startsEarlier(other, story))
            .anyMatch(earlier -> startsBeforeTheEnd(story, earlier));
  }

  // On equal starts the later one is the one that appears later in the input.
  private static boolean startsEarlier(Story one, Story other) {
    LocalDate start = one.startDay().orElseThrow();
    LocalDate otherStart = other.startDay().orElseThrow();
    return start.isBefore(otherStart)
        || (start.equals(otherStart) && one.course.place() < other.course.place());
  }

  // Start of the later < X-date of the earlier; no X = never ends.
  private static boolean startsBeforeTheEnd(Story later, Story earlier) {
    return earlier.closing.isEmpty()
        || later.startDay().orElseThrow().isBefore(earlier.closing.get().date());
  }

  // ---------------------------------------------------------------- §6, what comes out

  private static String line(Story story, boolean overlapsAnEarlierCourse) {
    return object(
        field("course", quoted(story.course.id())),
        field("pathway", quoted(story.course.pathway())),
        field("edition", quoted(story.edition.id())),
        field("phase", quoted(story.phase())),
        field("incomplete", String.valueOf(story.course.incomplete())),
        field("intervals", array(story.intervals().stream().map(SlowTwin::object))),
        field(
            "findings",
            array(story.findings(overlapsAnEarlierCourse).stream().map(SlowTwin::object))));
  }

  private static String object(Interval interval) {
    return object(
        field("limit", quoted(interval.limit())),
        field("from", quoted(interval.from().letter())),
        field("start", quoted(interval.from().date())),
        field("to", quoted(interval.to().map(Event::letter).orElse(null))),
        field("end", quoted(interval.to().map(Event::date).orElse(null))),
        field("due", quoted(interval.due().orElse(null))),
        field("elapsed", interval.elapsed().map(String::valueOf).orElse("null")),
        field("state", quoted(interval.state())),
        field("reason", quoted(interval.reason().orElse(null))),
        field("postponed", String.valueOf(interval.postponed())));
  }

  private static String object(Finding finding) {
    return object(
        field("code", quoted(finding.code())),
        field("event", quoted(finding.event())),
        field("date", quoted(finding.date())));
  }

  private static String object(String... fields) {
    return "{" + String.join(",", fields) + "}";
  }

  private static String array(Stream<String> objects) {
    return objects.collect(Collectors.joining(",", "[", "]"));
  }

  private static String field(String name, String value) {
    return "\"" + name + "\":" + value;
  }

  private static String quoted(@Nullable Object value) {
    return value == null
        ? "null"
        : value
            .toString()
            .chars()
            .mapToObj(SlowTwin::escaped)
            .collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int character) {
    return switch (character) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          character < ' ' ? String.format("\\u%04x", character) : String.valueOf((char) character);
    };
  }
}
