package varde.app.main;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import varde.app.cli.Server.Sentence;
import varde.app.cli.Server.Unavailable;
import varde.app.security.IdentityProvider;
import varde.app.security.Provisioning.NewPerson;
import varde.app.security.Role;
import varde.app.security.SubjectKey;

/// A file of who works here and as what: a role of a person in each row. Everything that is wrong
/// is told at once, by line and column, and never what stands in the row: it may be an identity
/// number.
final class PeopleFile {
  private static final List<String> NEEDED = List.of("name", "legal_entity", "role", "from");
  private static final String NUMBER = "identity_number";
  private static final String CLIENT = "client";

  private final Path file;
  private final SubjectKey subjects;
  private final Map<Integer, Settings.LegalEntity> entities;
  private final Map<String, Someone> people = new LinkedHashMap<>();
  private final List<Sentence> problems = new ArrayList<>();

  private PeopleFile(Path file, Settings settings) {
    this.file = file;
    this.subjects = settings.provider().subjects();
    this.entities =
        settings.legalEntities().stream()
            .collect(Collectors.toMap(entity -> (int) entity.id(), entity -> entity));
  }

  /// Somebody, with all their roles.
  record Someone(long line, short legalEntity, NewPerson person, List<Has> roles) {}

  /// @param unit empty for the whole legal entity
  record Has(Role role, OptionalInt unit, LocalDate from, Optional<LocalDate> through) {

    boolean isInForce(LocalDate day) {
      return !day.isBefore(from) && through.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// As the audit log says it: `coordinator 11 2025-01-01/`.
    String told() {
      var where = unit.isPresent() ? " " + unit.getAsInt() : "";
      return role.word() + where + " " + from + "/" + through.map(LocalDate::toString).orElse("");
    }
  }

  /// @throws Unavailable when anything is wrong; all of it is told
  static List<Someone> read(Path file, Settings settings) throws Unavailable {
    var reading = new PeopleFile(file, settings);
    try (var rows =
        CsvReader.builder().fieldSeparator(reading.separator()).ofNamedCsvRecord(file)) {
      rows.forEach(reading::take);
    } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
      throw new Unavailable("people.unreadable", unreadable, file);
    }
    if (!reading.problems.isEmpty()) {
      reading.problems.add(Sentence.of("people.broken", reading.problems.size()));
      throw new Unavailable(reading.problems);
    }
    return List.copyOf(reading.people.values());
  }

  private char separator() throws IOException {
    try (var lines = Files.lines(file, UTF_8)) {
      return lines.findFirst().orElse("").indexOf(';') < 0 ? ',' : ';';
    }
  }

  private void take(NamedCsvRecord row) {
    var before = problems.size();
    var client = cell(row, CLIENT);
    Stream.concat(NEEDED.stream(), client.isEmpty() ? Stream.of(NUMBER) : Stream.of())
        .filter(column -> cell(row, column).isEmpty())
        .forEach(column -> wrong(row, column, "people.missing"));
    if (problems.size() > before) {
      return;
    }
    var has = has(row);
    if (client.isEmpty() && !SubjectKey.fits(cell(row, NUMBER))) {
      wrong(row, NUMBER, "people.identity-number");
    } else if (!client.isEmpty() && !cell(row, NUMBER).isEmpty()) {
      wrong(row, CLIENT, "people.client-and-person");
    } else if (has.isPresent()) {
      add(row, has.get());
    }
  }

  private void add(NamedCsvRecord row, Has has) {
    var person =
        new NewPerson(
            subject(row),
            cell(row, "name"),
            Optional.of(cell(row, "hpr_number")).filter(number -> !number.isEmpty()),
            cell(row, "phone"));
    var entity = Short.parseShort(cell(row, "legal_entity"));
    var someone =
        people.computeIfAbsent(
            person.subject(),
            made -> new Someone(row.getStartingLineNumber(), entity, person, new ArrayList<>()));
    if (someone.legalEntity() != entity || !someone.person().equals(person)) {
      problems.add(Sentence.of("people.differ", file, row.getStartingLineNumber(), someone.line()));
    }
    someone.roles().add(has);
  }

  private String subject(NamedCsvRecord row) {
    var client = cell(row, CLIENT);
    return client.isEmpty()
        ? subjects.subject(cell(row, NUMBER))
        : IdentityProvider.Machines.subject(client);
  }

  private Optional<Has> has(NamedCsvRecord row) {
    var before = problems.size();
    var role = role(row);
    var from = day(row, "from");
    var through = day(row, "through");
    var unit = unit(row);
    if (from.isPresent() && through.isPresent() && through.get().isBefore(from.get())) {
      wrong(row, "through", "people.backwards");
    }
    return problems.size() > before || role.isEmpty() || from.isEmpty()
        ? Optional.empty()
        : Optional.of(new Has(role.get(), unit, from.get(), through));
  }

  /// Another system is a client of the identity provider, and nobody else is.
  private Optional<Role> role(NamedCsvRecord row) {
    var isClient = !cell(row, CLIENT).isEmpty();
    var known =
        Arrays.stream(Role.values()).filter(role -> role == Role.MACHINE == isClient).toList();
    var found = known.stream().filter(role -> role.word().equals(cell(row, "role"))).findFirst();
    if (found.isEmpty()) {
      wrong(
          row,
          "role",
          "people.role",
          known.stream().map(Role::word).collect(Collectors.joining(", ")));
    }
    return found;
  }

  private OptionalInt unit(NamedCsvRecord row) {
    var entity = number(cell(row, "legal_entity")).map(entities::get);
    if (entity.isEmpty()) {
      wrong(row, "legal_entity", "people.legal-entity", new TreeSet<>(entities.keySet()));
      return OptionalInt.empty();
    }
    var written = cell(row, "unit");
    var unit = number(written).filter(entity.get().units()::containsKey);
    if (unit.isEmpty() && !written.isEmpty()) {
      wrong(row, "unit", "people.unit", new TreeSet<>(entity.get().units().keySet()));
    }
    return unit.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private Optional<LocalDate> day(NamedCsvRecord row, String column) {
    var text = cell(row, column);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException wrong) {
      wrong(row, column, "people.day");
      return Optional.empty();
    }
  }

  private static String cell(NamedCsvRecord row, String column) {
    return row.findField(column).map(String::strip).orElse("");
  }

  private void wrong(NamedCsvRecord row, String column, String key, Object... more) {
    var arguments = new ArrayList<Object>(List.of(file, row.getStartingLineNumber(), column));
    arguments.addAll(List.of(more));
    problems.add(new Sentence(key, arguments));
  }
}
