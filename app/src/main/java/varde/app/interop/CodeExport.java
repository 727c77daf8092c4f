package varde.app.interop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import varde.app.casework.RegisteredEvents;
import varde.app.casework.RegisteredEvents.Registered;
import varde.app.security.Access;
import varde.app.security.AccessControl;
import varde.app.security.Entry;
import varde.app.security.Operation;
import varde.app.security.Relation;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;

/// Takes registered codes out, for reporting. For those who may do so in the whole legal entity.
///
/// What a channel has no code for is told beside what it has: nothing is dropped in silence.
public final class CodeExport {
  private final AccessControl control;
  private final Map<String, CodeLists> lists;

  public CodeExport(AccessControl control, List<Edition> editions) {
    this.control = control;
    this.lists = CodeLists.of(editions);
  }

  /// Counts what would be taken out; no patient is shown.
  Codes see(Access access, Period period, Channel channel) {
    return enter(access, period, channel, "see codes ", (entry, registered) -> {});
  }

  /// Takes the codes out: the log names the patients.
  Codes take(Access access, Period period, Channel channel) {
    return enter(
        access,
        period,
        channel,
        "codes ",
        (entry, registered) ->
            entry.shows(registered.stream().map(Registered::patient).distinct().toList()));
  }

  /// Decides for the page before a period is chosen.
  void open(Access access) {
    control.enter(
        access,
        Operation.EXPORT_CODES,
        entry -> {
          entry.allow(new Relation.ToLegalEntity());
          entry.about("codes");
          return true;
        });
  }

  /// What is written down beside the decision.
  private interface Told {
    void tell(Entry entry, List<Registered> registered);
  }

  private Codes enter(Access access, Period period, Channel channel, String what, Told told) {
    return control.enter(
        access,
        Operation.EXPORT_CODES,
        entry -> {
          entry.about(what + channel.word() + " " + period);
          entry.allow(new Relation.ToLegalEntity());
          var registered = new RegisteredEvents(entry).between(period.from(), period.through());
          told.tell(entry, registered);
          return codes(period, channel, registered, entry.today());
        });
  }

  private Codes codes(
      Period period, Channel channel, List<Registered> registered, LocalDate today) {
    var said = new ArrayList<Codes.Code>();
    var unsayable = new ArrayList<Unsayable>();
    var standing = registered.stream().filter(one -> !one.isMistake()).toList();
    for (var one : standing) {
      ground(channel, one, today)
          .ifPresentOrElse(
              ground -> unsayable.add(new Unsayable(one, ground)),
              () -> said.add(new Codes.Code(one, composite(channel, one))));
    }
    return new Codes(period, channel, said, unsayable, registered.size() - standing.size());
  }

  private Optional<Unsayable.Ground> ground(Channel channel, Registered one, LocalDate today) {
    if (one.event().occurredOn().isAfter(today)) {
      return Optional.of(Unsayable.Ground.AHEAD);
    }
    var known = Optional.ofNullable(lists.get(one.edition()));
    return known.isEmpty()
        ? Optional.of(Unsayable.Ground.NO_LIST)
        : known.get().unsayable(channel, one.pathway(), match(one), one.event().occurredOn());
  }

  private String composite(Channel channel, Registered one) {
    return channel == Channel.EVENTS
        ? ""
        : Optional.ofNullable(lists.get(one.edition()))
            .flatMap(list -> list.composite(one.pathway(), match(one)))
            .orElse("");
  }

  private static EventMatch match(Registered one) {
    return new EventMatch(one.event().event(), one.event().outcome());
  }
}
