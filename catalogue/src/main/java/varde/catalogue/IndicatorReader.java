package varde.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Indicator;
import varde.engine.edition.Setting;

/// Reads the indicators of an edition.
final class IndicatorReader {
  private static final String IN_TIME = "share-in-time";
  private static final String WITH_EVENT = "share-with-event";

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
      default -> {
        problems.add(
            "indicator.kind", fields.place("kind"), kind, String.join(", ", IN_TIME, WITH_EVENT));
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
    var event = EventMatch.of(fields.word("event"));
    return among.map(from -> new Indicator.WithEvent(facts, from, event));
  }
}
