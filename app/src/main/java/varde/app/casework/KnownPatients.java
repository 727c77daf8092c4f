package varde.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import varde.app.security.Entry;

/// Who patients are, for those who keep blocks and read the log. It tells of patients who have shut
/// everybody out too, so it is asked only after that work was allowed.
public record KnownPatients(Entry entry) {

  /// A patient's name.
  public record Patient(long id, String name, Optional<LocalDate> birthDate) {}

  /// These patients of the legal entity, by number.
  public Map<Long, Patient> named(Collection<Long> patients) {
    return entry
        .rows()
        .sql("select * from casework.patients_named(?)")
        .param(patients.toArray(Long[]::new))
        .query(KnownPatients::patient)
        .list()
        .stream()
        .collect(Collectors.toMap(Patient::id, patient -> patient));
  }

  /// Patients with this identity number, or with a name that begins so.
  public List<Patient> find(String written, int most) {
    var number = IdentityNumber.of(written).map(IdentityNumber::digits).orElse("");
    var name = written.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\0-9]", "");
    return entry
        .rows()
        .sql("select * from casework.patients_found(?, ?, ?)")
        .params(number, name, most)
        .query(KnownPatients::patient)
        .list();
  }

  private static Patient patient(ResultSet row, int number) throws SQLException {
    return new Patient(
        row.getLong(1), row.getString(2), Optional.ofNullable(row.getObject(3, LocalDate.class)));
  }
}
