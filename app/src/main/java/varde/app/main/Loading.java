package varde.app.main;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import varde.app.cli.Server.Loaded;
import varde.app.cli.Server.Sentence;
import varde.app.cli.Server.Unavailable;
import varde.app.security.Provisioning;
import varde.app.security.Provisioning.NewAssignment;

/// Makes people and roles what a file says. Each change is a line of the audit log.
///
/// @param by who ran the program, as the machine calls them
record Loading(Provisioning provisioning, Clock clock, String by) {

  /// @throws Unavailable when somebody is known in another legal entity; nothing is changed then
  Loaded load(Path file, List<PeopleFile.Someone> people, List<Settings.LegalEntity> entities)
      throws Unavailable {
    var elsewhere = new ArrayList<Sentence>();
    for (var someone : people) {
      var known = provisioning.find(someone.person().subject());
      if (known != 0 && known != someone.legalEntity()) {
        elsewhere.add(Sentence.of("people.elsewhere", file, someone.line()));
      }
    }
    if (!elsewhere.isEmpty()) {
      elsewhere.add(Sentence.of("people.broken", elsewhere.size()));
      throw new Unavailable(elsewhere);
    }
    var changes = provisioning.together(() -> people.stream().mapToInt(this::change).sum());
    return new Loaded(people.size(), changes, others(people, entities));
  }

  private int change(PeopleFile.Someone someone) {
    var entity = someone.legalEntity();
    var isChanged = provisioning.change(entity, someone.person());
    var number = provisioning.person(entity, someone.person());
    if (isChanged) {
      note(entity, number, someone.person().name());
    }
    return (isChanged ? 1 : 0)
        + someone.roles().stream().mapToInt(has -> assign(entity, number, has)).sum();
  }

  private int assign(short entity, int person, PeopleFile.Has has) {
    var assignment = new NewAssignment(person, has.role(), has.unit(), has.from(), has.through());
    if (!provisioning.assign(entity, assignment)) {
      return 0;
    }
    note(entity, person, has.told());
    return 1;
  }

  private void note(short entity, int person, String what) {
    provisioning.note(entity, clock.instant(), by, "person " + person, what);
  }

  /// Roles in force that the file does not name.
  private int others(List<PeopleFile.Someone> people, List<Settings.LegalEntity> entities) {
    var today = LocalDate.now(clock);
    var named =
        people.stream()
            .flatMap(someone -> someone.roles().stream())
            .filter(has -> has.isInForce(today))
            .count();
    var all = entities.stream().mapToInt(own -> provisioning.inForce(own.id(), today)).sum();
    return (int) (all - named);
  }
}
