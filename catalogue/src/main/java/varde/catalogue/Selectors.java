package varde.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import varde.engine.edition.EventMatch;
import varde.engine.edition.From;
import varde.engine.edition.Moment;
import varde.engine.edition.To;

/// Reads where an interval begins and ends: `first C with U`, `next of Release A, Release B`, `each
/// E in treatment` …
final class Selectors {
  private static final String FIRST = "first ";
  private static final String NEXT = "next ";
  private static final String EACH = "each ";
  private static final String OF = "of ";
  private static final String WITH = " with ";
  private static final String IN_TREATMENT = " in treatment";

  private Selectors() {}

  static Optional<From> from(String written) {
    if (written.equals("decision that continues")) {
      return Optional.of(new From.ContinuingDecision());
    }
    if (written.startsWith(EACH)) {
      var inTreatment = written.endsWith(IN_TREATMENT);
      var end = written.length() - (inTreatment ? IN_TREATMENT.length() : 0);
      return Optional.of(new From.Each(event(written.substring(EACH.length(), end)), inTreatment));
    }
    return written.startsWith(FIRST)
        ? Optional.of(new From.First(events(written.substring(FIRST.length()))))
        : Optional.empty();
  }

  static Optional<To> to(String written) {
    if (written.equals("nothing")) {
      return Optional.of(new To.Nothing());
    }
    if (written.startsWith(NEXT)) {
      return Optional.of(new To.Next(events(written.substring(NEXT.length()))));
    }
    return written.startsWith(FIRST) && !written.startsWith(FIRST + OF)
        ? Optional.of(new To.First(event(written.substring(FIRST.length()))))
        : Optional.empty();
  }

  static Optional<Moment> moment(String written) {
    if (written.equals("final decision")) {
      return Optional.of(new Moment.FinalDecision());
    }
    return written.startsWith(FIRST)
        ? Optional.of(new Moment.First(event(written.substring(FIRST.length()))))
        : Optional.empty();
  }

  /// The events that a selector names.
  static List<EventMatch> named(From from) {
    return switch (from) {
      case From.First first -> first.events();
      case From.Each each -> List.of(each.event());
      case From.ContinuingDecision decision -> List.of();
    };
  }

  /// The events that a selector names.
  static List<EventMatch> named(Moment moment) {
    return switch (moment) {
      case Moment.First first -> List.of(first.event());
      case Moment.FinalDecision decision -> List.of();
    };
  }

  /// The events that a selector names.
  static List<EventMatch> named(To to) {
    return switch (to) {
      case To.First first -> List.of(first.event());
      case To.Next next -> next.events();
      case To.Nothing nothing -> List.of();
    };
  }

  private static List<EventMatch> events(String written) {
    return written.startsWith(OF)
        ? Stream.of(written.substring(OF.length()).split(",", -1))
            .map(name -> new EventMatch(name.strip(), ""))
            .toList()
        : List.of(event(written));
  }

  /// An event, with its outcome where one is written.
  static EventMatch event(String written) {
    var with = written.indexOf(WITH);
    return with < 0
        ? new EventMatch(written.strip(), "")
        : new EventMatch(
            written.substring(0, with).strip(), written.substring(with + WITH.length()).strip());
  }
}
