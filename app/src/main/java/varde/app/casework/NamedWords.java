package varde.app.casework;

import java.util.List;
import varde.app.casework.ReferralView.NamedChoices;
import varde.app.casework.RegisterView.Named;
import varde.app.security.People;

/// Those who can be named, as choices of a form.
final class NamedWords {
  private NamedWords() {}

  static ReferralPageView.People people(NamedChoices choices, FormView form) {
    return new ReferralPageView.People(
        named(choices.coordinators(), form, "coordinator"),
        named(choices.therapists(), form, "therapist"),
        choices.contacts().stream().map(Facts.Contact::name).toList());
  }

  private static List<Named> named(List<People.Person> people, FormView form, String field) {
    return people.stream()
        .map(person -> {
          var number = Integer.toString(person.id());
          return new Named(number, person.name(), form.is(field, number));
        })
        .toList();
  }
}
