package varde.engine.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import varde.engine.columns.Columns;
import varde.engine.columns.ColumnsBuilder;
import varde.engine.columns.Names;
import varde.engine.columns.Row;
import varde.engine.columns.Vocabulary;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Pathway;
import varde.engine.edition.Right;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;

/// Invented patients and their courses, as many as are asked for: most keep to the rules of the
/// editions, some break them on purpose.
///
/// A value: the same editions, seed and wishes give the same courses. Course number i is made from
/// the seed and i alone, so that any slice can be made on its own, and slices by several threads at
/// once. An ordinary course gives no finding; delays lie round the limits of its pathway, most
/// within them. A broken one has one or two slips, among them dates in the future and rows twice.
public final class Population {
  private static final double SOME = 0.1;
  private static final int YEARS_UNLESS_STATED = 2;

  private final List<Edition> editions;
  private final long seed;
  private final LocalDate from;
  private final LocalDate through;
  private final double breaking;
  private final List<String> units;
  private final Optional<Calibration> calibration;

  private final Codes codes;
  private final Scripts scripts;
  private final IdentityNumbers people;
  private final Optional<Frequencies> frequencies;

  private Population(
      List<Edition> editions,
      long seed,
      LocalDate from,
      LocalDate through,
      double breaking,
      List<String> units,
      Optional<Calibration> calibration) {
    this.editions = usable(editions);
    this.seed = seed;
    this.from = from;
    this.through = through;
    this.breaking = breaking;
    this.units = List.copyOf(units);
    this.calibration = calibration;
    codes = new Codes();
    scripts = new Scripts(this.editions, codes, day(from), day(through));
    people =
        calibration.isPresent()
            ? IdentityNumbers.ofChosenAges(seed, from, through)
            : IdentityNumbers.ofAllAges(seed, from);
    frequencies = calibration.map(as -> new Frequencies(as, scripts, from, through));
  }

  /// Courses from the first day of these editions through their last; where the last edition has no
  /// last day, through its second year. One in ten is broken, and no unit is stated.
  ///
  /// @throws IllegalArgumentException when no edition has a first day
  public static Population of(List<Edition> editions, long seed) {
    var first =
        firstDay(editions)
            .orElseThrow(() -> new IllegalArgumentException("no edition has a first day"));
    return of(editions, seed, first, lastDay(editions).orElseThrow());
  }

  /// Courses that start on these days or between them, and of which nothing has happened after the
  /// last.
  ///
  /// @throws IllegalArgumentException when no pathway is in force on any of these days, or nobody
  ///   with a synthetic identity number can be a patient then
  public static Population of(
      List<Edition> editions, long seed, LocalDate from, LocalDate through) {
    return new Population(editions, seed, from, through, SOME, List.of(), Optional.empty());
  }

  /// The first day that is known of any of these editions.
  public static Optional<LocalDate> firstDay(List<Edition> editions) {
    return editions.stream()
        .flatMap(edition -> edition.from().stream())
        .min(Comparator.naturalOrder());
  }

  /// The last day of the edition that begins last; when it has none, the last one of its second
  /// year.
  public static Optional<LocalDate> lastDay(List<Edition> editions) {
    return editions.stream()
        .filter(edition -> edition.from().isPresent())
        .max(Comparator.comparing(edition -> edition.from().orElseThrow()))
        .map(last ->
            last.through()
                .orElseGet(
                    () -> last.from().orElseThrow().plusYears(YEARS_UNLESS_STATED).minusDays(1)));
  }

  /// The same population with this share of broken courses, from 0 to 1.
  public Population breaking(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share of " + share);
    }
    return new Population(editions, seed, from, through, share, units, calibration);
  }

  /// The same population, treated in these units.
  ///
  /// @throws IllegalStateException when it is [#like] a calibration, which has units of its own
  public Population at(List<String> unitNames) {
    if (calibration.isPresent()) {
      throw new IllegalStateException("the units are those of the calibration");
    }
    return new Population(editions, seed, from, through, breaking, unitNames, calibration);
  }

  /// A population of the same editions, seed and days that looks as this calibration says, in its
  /// units, and with its share of broken courses.
  ///
  /// @throws IllegalArgumentException when a pathway of it is in no edition, it states no number of
  ///   something, or nothing of it starts on these days
  public Population like(Calibration wished) {
    var names = wished.units().stream().map(Calibration.Unit::name).toList();
    return new Population(
        editions, seed, from, through, wished.breaking(), names, Optional.of(wished));
  }

  /// The names of the units, by the numbers a [Draft] speaks of.
  public List<String> units() {
    return units;
  }

  /// The ids of the pathways that the courses are of.
  public List<String> pathways() {
    return editions.stream()
        .flatMap(edition -> edition.pathways().stream())
        .map(Pathway::id)
        .distinct()
        .sorted()
        .toList();
  }

  /// How many courses there can be: so many people have a synthetic identity number.
  public long most() {
    return people.size();
  }

  /// What may be registered, by the numbers a [Draft] speaks of.
  public List<EventMatch> registrations() {
    return codes.matches();
  }

  /// Makes the courses numbered `from` … `until`-1, one after the other, in the same draft.
  ///
  /// May be asked by several threads at once, each with a taker of its own.
  public void make(long from, long until, Consumer<Draft> taker) {
    if (from < 0 || until > most()) {
      throw new IllegalArgumentException("courses " + from + " … " + until + " of " + most());
    }
    var block = block();
    for (var number = from / Block.SIZE; number * Block.SIZE < until; number++) {
      block.make(number, from, until, taker);
    }
  }

  private Block block() {
    return frequencies
        .<Block>map(drawnFrom -> new CalibratedBlock(this, drawnFrom))
        .orElseGet(() -> new FreeBlock(this));
  }

  /// The first courses, as a person would write them down. A row that contradicts the others is
  /// left out.
  public List<PatientCourse> courses(int count) {
    return courses(0, count);
  }

  /// The courses numbered `from` … `until`-1, written down in the same way.
  public List<PatientCourse> courses(long from, long until) {
    var courses = new ArrayList<PatientCourse>(Math.toIntExact(until - from));
    make(from, until, draft -> courses.add(course(draft)));
    return courses;
  }

  /// The first courses as columns, with the words of this vocabulary.
  public Columns columns(int count, Vocabulary words) {
    var builder = new ColumnsBuilder();
    var patients = new Names();
    make(0, count, draft -> addTo(builder, words, patients, draft));
    return builder.build(count);
  }

  private PatientCourse course(Draft draft) {
    var events =
        IntStream.range(0, draft.size())
            .filter(row -> !draft.isContradicting(row))
            .mapToObj(row -> event(draft, row))
            .toList();
    return new PatientCourse(
        Long.toString(draft.id()),
        draft.pathway(),
        IdentityNumbers.written(draft.patient()),
        draft.birthDay(0) == Row.NONE
            ? Optional.empty()
            : Optional.of(LocalDate.ofEpochDay(draft.birthDay(0))),
        constant(Severity.values(), draft.severity()),
        constant(Right.values(), draft.right()),
        events);
  }

  private CourseEvent event(Draft draft, int row) {
    var match = codes.match(draft.code(row));
    return new CourseEvent(
        LocalDate.ofEpochDay(draft.day(row)),
        match.event(),
        match.outcome(),
        constant(Setting.values(), draft.setting(row)),
        draft.unit(row) == Row.NONE ? "" : units.get(draft.unit(row)));
  }

  private static <E> Optional<E> constant(E[] constants, byte number) {
    return number == Row.UNSTATED ? Optional.empty() : Optional.of(constants[number - 1]);
  }

  private void addTo(ColumnsBuilder builder, Vocabulary words, Names patients, Draft draft) {
    var row = new Row();
    row.course = Math.toIntExact(draft.id() - 1);
    row.pathway = words.pathways().idOf(draft.pathway());
    row.patient = patients.idOf(IdentityNumbers.written(draft.patient()));
    row.birthDay = draft.birthDay(0);
    row.severity = draft.severity();
    row.right = draft.right();
    for (var i = 0; i < draft.size(); i++) {
      if (!draft.isContradicting(i)) {
        var match = codes.match(draft.code(i));
        row.event = words.events().idOf(match.event());
        row.outcome = words.outcomes().idOf(match.outcome());
        row.day = draft.day(i);
        row.setting = draft.setting(i);
        row.unit =
            draft.unit(i) == Row.NONE ? Row.NONE : words.units().idOf(units.get(draft.unit(i)));
        builder.add(row);
      }
    }
  }

  long seed() {
    return seed;
  }

  double breaking() {
    return breaking;
  }

  /// The last day on which something has happened.
  int through() {
    return day(through);
  }

  Codes codes() {
    return codes;
  }

  IdentityNumbers people() {
    return people;
  }

  Scripts scripts() {
    return scripts;
  }

  /// Editions without a first day are used only alone, as the evaluator does.
  private static List<Edition> usable(List<Edition> editions) {
    return editions.size() == 1
        ? List.copyOf(editions)
        : editions.stream()
            .filter(edition -> edition.from().isPresent())
            .sorted(Comparator.comparing(edition -> edition.from().orElseThrow()))
            .toList();
  }

  private static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
