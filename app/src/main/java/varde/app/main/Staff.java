package varde.app.main;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import varde.app.security.Provisioning;
import varde.app.security.Provisioning.NewAssignment;
import varde.app.security.Provisioning.NewPerson;

/// The people of a hospital, as the database knows them.
final class Staff {
  private final Map<String, Integer> numbers;

  private Staff(Map<String, Integer> numbers) {
    this.numbers = Map.copyOf(numbers);
  }

  /// People of whom nothing is kept, numbered as they stand.
  static Staff of(List<String> subjects) {
    return new Staff(
        subjects.stream().collect(Collectors.toMap(subject -> subject, subjects::indexOf)));
  }

  /// Makes the hospital, its units and its people, with their roles.
  static Staff make(Hospital hospital, Provisioning provisioning) {
    provisioning.legalEntity(hospital.id(), hospital.name(), hospital.organisationNumber());
    hospital.units().forEach(unit -> provisioning.unit(hospital.id(), unit.id(), unit.name()));
    var numbers = new HashMap<String, Integer>();
    for (var person : hospital.staff()) {
      var hprNumber = Optional.of(person.hprNumber()).filter(number -> !number.isEmpty());
      var number =
          provisioning.person(
              hospital.id(),
              new NewPerson(person.subject(), person.name(), hprNumber, person.phone()));
      numbers.put(person.subject(), number);
      person.roles().forEach(role -> assign(hospital, provisioning, number, role));
    }
    return new Staff(numbers);
  }

  private static void assign(
      Hospital hospital, Provisioning provisioning, int person, Hospital.HasRole has) {
    var units =
        has.units().isEmpty()
            ? List.of(OptionalInt.empty())
            : has.units().stream().map(OptionalInt::of).toList();
    for (var unit : units) {
      provisioning.assign(
          hospital.id(), new NewAssignment(person, has.role(), unit, has.from(), has.through()));
    }
  }

  /// The number of the one with this subject.
  int get(String subject) {
    var number = numbers.get(subject);
    if (number == null) {
      throw new IllegalArgumentException("nobody here has the subject " + subject);
    }
    return number;
  }

  /// Nobody where nobody is named.
  OptionalInt find(Optional<String> subject) {
    return subject.map(named -> OptionalInt.of(get(named))).orElseGet(OptionalInt::empty);
  }
}
