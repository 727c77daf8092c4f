package varde.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Indicator;
import varde.engine.edition.Moment;
import varde.engine.edition.Setting;

/// Reads the indicators of an edition.
final class IndicatorReader {
  private static final String IN_TIME = "share-in-time";
  private static final String WITH_EVENT = "share-with-event";
  private static final String DAYS = "days-between";
  private static final String DAYS_APART = "days-apart";
  private static final String PER_COURSE = "number-per-course";

  private final Problems problems;

  IndicatorReader(Problems problems) {
    this.problems = problems;
  }

  /// The indicators by their ids, in the order of the file.
  Map<String, Indicator> read(Fields edition) {
    var indicators = new LinkedHashMap<String, Indicator>();
    edition
        .maps("indicators")
        .forEach((id, fields) ->
            indicator(id, fields)
                .ifPresent(indicator -> {
                  indicators.put(id, indicator);
                  fields.nothingElse();
                }));
    return indicators;
  }

  /// The indicator; empty, and a problem, when it cannot be read.
  private Optional<Indicator> indicator(String id, Fields fields) {
    var target =
        fields.has("target") ? Optional.of(fields.number("target")) : Optional.<Integer>empty();
    var facts = new Indicator.Facts(id, fields.text("label"), target, fields.provenance());
    var kind = fields.word("kind");
    return switch (kind) {
      case IN_TIME -> Optional.of(inTime(facts, fields));
      case WITH_EVENT -> withEvent(facts, fields);
      case DAYS -> days(facts, fields);
      case DAYS_APART -> Optional.of(new Indicator.DaysApart(facts, event(fields)));
      case PER_COURSE -> Optional.of(new Indicator.PerCourse(facts, event(fields)));
      default -> {
        problems.add(
            "indicator.kind",
            fields.place("kind"),
            kind,
            String.join(", ", IN_TIME, WITH_EVENT, DAYS, DAYS_APART, PER_COURSE));
        yield Optional.empty();
      }
    };
  }

  private static Indicator inTime(Indicator.Facts facts, Fields fields) {
    return new Indicator.InTime(
        facts, fields.word("interval"), fields.constant("setting", Setting.class));
  }

  private Optional<Indicator> withEvent(Indicator.Facts facts, Fields fields) {
    var among = Selectors.from(fields.word("among"));
    if (among.isEmpty()) {
      problems.add("interval.from", fields.place("among"), fields.word("among"));
    }
    var event = event(fields);
    return among.map(from -> new Indicator.WithEvent(facts, from, event));
  }

  private Optional<Indicator> days(Indicator.Facts facts, Fields fields) {
    var from = moment("from", fields);
    var to = moment("to", fields);
    return from.flatMap(start -> to.map(end -> new Indicator.Days(facts, start, end)));
  }

  private Optional<Moment> moment(String key, Fields fields) {
    var moment = Selectors.moment(fields.word(key));
    if (moment.isEmpty()) {
      problems.add("indicator.moment", fields.place(key), fields.word(key));
    }
    return moment;
  }

  private static EventMatch event(Fields fields) {
    return EventMatch.of(fields.word("event"));
  }
}
