package varde.app.security;

import java.util.List;

/// The invented people one may sign in as, where the program only demonstrates itself. In earnest
/// there are none.
///
/// @param list in the order in which they are shown
public record DemonstrationPeople(List<Person> list) {
  /// In earnest.
  public static final DemonstrationPeople NOBODY = new DemonstrationPeople(List.of());

  public DemonstrationPeople {
    list = List.copyOf(list);
  }

  /// Somebody to sign in as.
  ///
  /// @param place the unit, or the legal entity
  public record Person(String subject, String name, Role role, String place) {

    /// The first letters of first name and surname.
    public String initials() {
      var words = name.split(" ", -1);
      return words[0].substring(0, 1) + words[words.length - 1].substring(0, 1);
    }
  }

  boolean has(String subject) {
    return list.stream().anyMatch(person -> person.subject().equals(subject));
  }
}
