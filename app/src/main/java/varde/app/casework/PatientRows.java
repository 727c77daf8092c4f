package varde.app.casework;

import java.sql.Types;
import java.util.Optional;
import varde.app.security.Entry;
import varde.app.security.Relation;

/// Patients in the database, as one reader sees them.
record PatientRows(Entry entry) {

  /// The number of the patient, who may be known by the identity number already.
  ///
  /// @throws varde.app.security.Refused when the patient is known, and has shut the reader out
  long findOrAdd(Referral.NewPerson person, int unit) {
    return person
        .identityNumber()
        .flatMap(number -> find(number, unit))
        .map(known -> {
          complete(known, person);
          return known;
        })
        .orElseGet(() -> add(person));
  }

  private Optional<Long> find(IdentityNumber number, int unit) {
    var seen =
        entry
            .rows()
            .sql("select id from casework.patient where identity_number = ?")
            .param(number.digits())
            .query(Long.class)
            .optional();
    if (seen.isEmpty() && isHeldBack(number)) {
      entry.allow(new Relation.ToPatient(unit, false, true));
    }
    return seen;
  }

  private boolean isHeldBack(IdentityNumber number) {
    return !entry
        .rows()
        .sql("select 1 from casework.held_back('{}', array[?])")
        .param(number.digits())
        .query()
        .listOfRows()
        .isEmpty();
  }

  /// Fills in what was not known. What is known stays.
  void complete(long patient, Referral.NewPerson person) {
    entry
        .rows()
        .sql(
            """
            update casework.patient set
              identity_number = coalesce(identity_number, :number),
              name = coalesce(nullif(name, ''), :name),
              birth_date = coalesce(birth_date, :born),
              municipality = coalesce(nullif(municipality, ''), :municipality)
            where id = :patient
            """)
        .param(
            "number",
            person.identityNumber().map(IdentityNumber::digits).orElse(null),
            Types.VARCHAR)
        .param("name", person.name())
        .param("born", person.birthDate().orElse(null), Types.DATE)
        .param("municipality", person.municipality())
        .param("patient", patient)
        .update();
  }

  /// Mends what was written of a patient. The identity number stays.
  void mend(long patient, Referral.NewPerson person) {
    entry
        .rows()
        .sql(
            """
            update casework.patient set name = :name, birth_date = :born, municipality = :municipality where id = :patient
            """)
        .param("name", person.name())
        .param("born", person.birthDate().orElse(null), Types.DATE)
        .param("municipality", person.municipality())
        .param("patient", patient)
        .update();
  }

  private long add(Referral.NewPerson person) {
    var many =
        new ManyRows("identity_number text", "name text", "birth_date date", "municipality text");
    many.add(
        person.identityNumber().map(IdentityNumber::digits),
        person.name(),
        person.birthDate(),
        person.municipality());
    return many.numberedInto("casework.patient", entry.rows()).getFirst();
  }
}
