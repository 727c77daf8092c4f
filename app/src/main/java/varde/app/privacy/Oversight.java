package varde.app.privacy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import varde.app.casework.KnownPatients;
import varde.app.casework.Requests;
import varde.app.security.Access;
import varde.app.security.AccessControl;
import varde.app.security.AuditLine;
import varde.app.security.AuditLines;
import varde.app.security.AuditLines.Filter;
import varde.app.security.AuditLines.Kind;
import varde.app.security.Block;
import varde.app.security.Blocks;
import varde.app.security.Entry;
import varde.app.security.Operation;
import varde.app.security.People;
import varde.app.security.Relation;

/// Reads the log and keeps the blocks of a legal entity. Reading the log is written in it.
public final class Oversight {
  private static final int LINES = 50;
  private static final int FOUND = 20;

  /// So many patients of a line are named; a line about one patient names no other.
  static final int SHOWN = 3;

  private static final int EMERGENCY_DAYS = 30;

  private final AccessControl control;

  public Oversight(AccessControl control) {
    this.control = control;
  }

  /// Lines of the log, with the names of those they are about.
  ///
  /// @param of the patient they are all about; empty when they are about many
  /// @param hasMore true when there are older lines
  record Lines(
      OptionalLong of,
      List<AuditLine> lines,
      boolean hasMore,
      Map<Long, KnownPatients.Patient> patients,
      List<People.Unit> units,
      LocalDate today,
      ZoneId zone) {}

  /// What there is to look at first.
  record Overview(Lines emergencies, List<Block> blocks, Map<Integer, People.Person> people) {}

  /// A patient with the blocks and the latest lines of the log.
  ///
  /// @param staff everybody who can be shut out
  record OnePatient(
      KnownPatients.Patient patient, Lines lines, List<Block> blocks, List<People.Person> staff) {}

  Overview overview(Access access) {
    return control.enter(
        access,
        Operation.READ_AUDIT,
        entry -> {
          entry.allow(new Relation.ToLegalEntity());
          entry.about("privacy");
          var since = Optional.of(entry.today().minusDays(EMERGENCY_DAYS));
          var blocks = new Blocks(entry).inForce();
          var wanted = new HashSet<Integer>();
          blocks.forEach(block -> block.person().ifPresent(wanted::add));
          var emergencies =
              lines(
                  entry,
                  new Filter(
                      OptionalLong.empty(),
                      OptionalInt.empty(),
                      Kind.EMERGENCY,
                      since,
                      Optional.empty(),
                      OptionalLong.empty()),
                  blocks.stream().map(Block::patient).toList());
          return new Overview(emergencies, blocks, People.byId(entry.rows(), wanted));
        });
  }

  Lines log(Access access, Filter filter) {
    return control.enter(
        access,
        Operation.READ_AUDIT,
        entry -> {
          entry.allow(new Relation.ToLegalEntity());
          entry.about("log");
          var patient = filter.patient();
          return lines(
              entry, filter, patient.isPresent() ? List.of(patient.getAsLong()) : List.of());
        });
  }

  private static Lines lines(Entry entry, Filter filter, Collection<Long> others) {
    var read = AuditLines.read(entry.rows(), filter, entry.zone(), LINES + 1);
    var lines = read.subList(0, Math.min(LINES, read.size()));
    var patients = new HashSet<>(others);
    if (filter.patient().isEmpty()) {
      lines.forEach(line -> line.patients().stream().limit(SHOWN).forEach(patients::add));
    }
    entry.shows(patients);
    return new Lines(
        filter.patient(),
        lines,
        read.size() > LINES,
        new KnownPatients(entry).named(patients),
        People.units(entry.rows()),
        entry.today(),
        entry.zone());
  }

  /// Patients that were found.
  record Found(List<KnownPatients.Patient> patients, LocalDate today) {}

  /// Patients with this identity number, or a name that begins so.
  Found find(Access access, String written) {
    return control.enter(
        access,
        Operation.READ_AUDIT,
        entry -> {
          entry.allow(new Relation.ToLegalEntity());
          entry.about("patients");
          var found = new KnownPatients(entry).find(written, FOUND);
          entry.shows(found.stream().map(KnownPatients.Patient::id).toList());
          return new Found(found, entry.today());
        });
  }

  OnePatient patient(Access access, long patient) {
    return control.enter(
        access,
        Operation.READ_AUDIT,
        entry -> {
          var known = allow(entry, patient);
          return new OnePatient(
              known,
              lines(entry, of(patient), List.of(patient)),
              new Blocks(entry).of(patient),
              People.all(entry.rows()));
        });
  }

  private static Filter of(long patient) {
    return new Filter(
        OptionalLong.of(patient),
        OptionalInt.empty(),
        Kind.ALL,
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty());
  }

  /// Whom a patient wants to shut out.
  ///
  /// @param person empty with an empty unit: everybody
  record Wish(OptionalInt person, OptionalInt unit, Optional<LocalDate> through, String reason) {}

  /// Shuts somebody out, once for each form.
  void block(Access access, long patient, UUID request, Wish wish) {
    control.enter(
        access,
        Operation.BLOCK,
        entry -> {
          allow(entry, patient);
          var requests = new Requests(entry);
          if (requests.find(request).isEmpty()) {
            new Blocks(entry)
                .set(patient, wish.person(), wish.unit(), wish.through(), wish.reason());
            requests.keep(request, patient);
          }
          return true;
        });
  }

  /// Lets in again. Lifted twice, it is lifted once.
  void lift(Access access, long patient, int block) {
    control.enter(
        access,
        Operation.BLOCK,
        entry -> {
          allow(entry, patient);
          return new Blocks(entry).lift(patient, block);
        });
  }

  private static KnownPatients.Patient allow(Entry entry, long patient) {
    entry.about("patient " + patient);
    entry.allow(new Relation.ToLegalEntity());
    var known =
        Optional.ofNullable(new KnownPatients(entry).named(List.of(patient)).get(patient))
            .orElseThrow(entry::unknown);
    entry.shows(List.of(patient));
    return known;
  }
}
