package varde.app.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;
import varde.app.casework.NewPatient.NewContact;
import varde.app.security.DemonstrationPeople;
import varde.app.security.Role;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Right;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.history.CourseEvent;

/// A hospital that does not exist: its units, the people who work there, and how its courses are
/// spread. What the values mean stands in its file.
///
/// @param years how many years back its courses begin
/// @param most courses at most; 0 when as many as are asked for
/// @param copies how many there are of each unit that its file names; they stand next to each other
/// @param importer the subject of the one who takes in the records
/// @param storyDay the day on which the stories are told
record Hospital(
    short id,
    String name,
    String organisationNumber,
    long seed,
    int years,
    int most,
    int copies,
    List<Unit> units,
    List<Person> people,
    String importer,
    List<NewContact> municipalities,
    List<String> referrers,
    Lacking lacking,
    List<String> delays,
    List<Block> blocks,
    LocalDate storyDay,
    List<Story> stories,
    List<Referral> waiting) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  /// A unit; its people by their subjects.
  record Unit(
      int id, String name, List<String> coordinators, List<String> therapists, List<Takes> takes) {

    private Stream<Unit> copied(int copies) {
      return copies == 1 ? Stream.of(this) : IntStream.rangeClosed(1, copies).mapToObj(this::copy);
    }

    /// The first is itself.
    private Unit copy(int number) {
      return new Unit(
          id + number - 1,
          name + " " + number,
          copies(coordinators, number),
          copies(therapists, number),
          takes);
    }

    private static List<String> copies(List<String> subjects, int number) {
      return number == 1
          ? subjects
          : subjects.stream().map(subject -> subject + "." + number).toList();
    }

    private Stream<String> subjects() {
      return Stream.concat(coordinators.stream(), therapists.stream());
    }
  }

  /// Which patients of a pathway a unit takes.
  record Takes(String pathway, int fromAge, int throughAge, List<String> firstNames) {

    boolean fits(String ofPathway, long age, String firstName) {
      return pathway.equals(ofPathway)
          && age >= fromAge
          && age <= throughAge
          && (firstNames.isEmpty() || firstNames.contains(firstName));
    }
  }

  record Person(String subject, String name, String hprNumber, String phone, List<HasRole> roles) {

    /// Somebody who does the same in a copy of the unit.
    private Person in(Unit unit, String as) {
      return new Person(
          as,
          name + as.substring(subject.length()).replace('.', ' '),
          "",
          "",
          roles.stream()
              .map(has -> new HasRole(has.role(), List.of(unit.id()), has.from(), has.through()))
              .toList());
    }
  }

  /// @param units empty for the whole hospital
  record HasRole(Role role, List<Integer> units, LocalDate from, Optional<LocalDate> through) {}

  /// One in so many lacks this.
  record Lacking(int therapist, int coordinator, int contact) {}

  /// A patient, known by a story, who does not want somebody to look.
  record Block(String patient, String against, LocalDate from, String reason, String setBy) {}

  /// A referral that waits to be assessed.
  record Referral(
      String name,
      LocalDate born,
      String municipality,
      int unit,
      String referrer,
      LocalDate received,
      boolean emergency) {}

  /// A course told day by day.
  ///
  /// @param events each a day and what happened
  record Story(
      String id,
      String name,
      LocalDate born,
      String municipality,
      String pathway,
      int unit,
      Optional<String> coordinator,
      Optional<String> therapist,
      boolean contact,
      Optional<Setting> setting,
      Optional<Severity> severity,
      Optional<Right> right,
      List<String> events,
      Optional<String> delay,
      Referred referral) {

    /// The events, moved by so many days.
    List<CourseEvent> events(long days) {
      return events.stream().map(written -> event(written.split(" ", 2), days)).toList();
    }

    private CourseEvent event(String[] dayAndMatch, long days) {
      var match = EventMatch.of(dayAndMatch[1]);
      var day = LocalDate.parse(dayAndMatch[0]).plusDays(days);
      return new CourseEvent(day, match.event(), match.outcome(), setting, "");
    }
  }

  /// @param attended the day of the first attendance, also when it is ahead
  record Referred(
      String referrer,
      LocalDate received,
      LocalDate assessed,
      LocalDate deadline,
      Optional<LocalDate> attended) {}

  /// Names to put together.
  record Names(List<String> firstNames, List<String> surnameBeginnings, List<String> surnameEnds) {}

  Hospital {
    var named = units;
    var each = copies;
    units = named.stream().flatMap(unit -> unit.copied(each)).toList();
  }

  static Hospital read(String file) {
    return read(file, Hospital.class);
  }

  static Names names() {
    return read("names.yaml", Names.class);
  }

  private static <T> T read(String file, Class<T> as) {
    try (var stream = Hospital.class.getResourceAsStream("demonstration/" + file)) {
      return YAML.readValue(stream, as);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Somebody as shown to whoever chooses whom to sign in as: with the unit of the first role, or
  /// the hospital when that has none or several.
  DemonstrationPeople.Person shown(Person person) {
    var has = person.roles().getFirst();
    var place =
        units.stream()
            .filter(unit -> has.units().equals(List.of(unit.id())))
            .map(Unit::name)
            .findFirst()
            .orElse(name);
    return new DemonstrationPeople.Person(person.subject(), person.name(), has.role(), place);
  }

  /// The first unit that takes this patient; where there are several of it, one by the patient's
  /// number.
  Optional<Unit> unitFor(
      String pathway, LocalDate born, LocalDate start, String firstName, long patient) {
    var age = ChronoUnit.YEARS.between(born, start);
    return units.stream()
        .filter(
            unit -> unit.takes().stream().anyMatch(takes -> takes.fits(pathway, age, firstName)))
        .skip(patient % copies)
        .findFirst();
  }

  /// Everybody who works there: those its file names, and one like them in each copy of their unit.
  List<Person> staff() {
    return Stream.concat(people.stream(), units.stream().flatMap(this::copied)).toList();
  }

  private Stream<Person> copied(Unit unit) {
    return unit.subjects()
        .flatMap(subject ->
            people.stream()
                .filter(person -> subject.matches(Pattern.quote(person.subject()) + "\\.[0-9]+"))
                .map(person -> person.in(unit, subject)));
  }

  /// Somebody in this municipality.
  Optional<NewContact> contactIn(String municipality) {
    return municipalities.stream()
        .filter(contact -> contact.municipality().equals(municipality))
        .findFirst();
  }

  /// The name of a unit.
  String unit(int id) {
    return units.stream().filter(one -> one.id() == id).map(Unit::name).findFirst().orElse(name);
  }
}
