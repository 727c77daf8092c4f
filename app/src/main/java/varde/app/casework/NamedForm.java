package varde.app.casework;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import varde.app.casework.ReferralView.NamedChoices;
import varde.app.security.People;

/// Reads who is to be named in a course. Only those who work there can be.
record NamedForm(FormFields fields, NamedChoices choices) {

  Referral.Named named(Facts.Patient patient) {
    return new Referral.Named(
        person("coordinator", choices.coordinators()),
        person("therapist", choices.therapists()),
        contact(patient));
  }

  private OptionalInt person(String field, List<People.Person> among) {
    var number = fields.number(field);
    return number.isPresent() && among.stream().anyMatch(person -> person.id() == number.getAsInt())
        ? number
        : OptionalInt.empty();
  }

  private Optional<NewPatient.NewContact> contact(Facts.Patient patient) {
    var name = fields.word("contact");
    var written = fields.word("contact-municipality");
    var municipality = written.isEmpty() ? patient.municipality() : written;
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (municipality.isEmpty()) {
      fields.fault("contact-municipality", "named.fault.municipality");
    }
    return Optional.of(new NewPatient.NewContact(municipality, name, fields.word("contact-phone")));
  }
}
