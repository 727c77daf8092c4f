package varde.app.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import varde.engine.edition.Edition;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.TimeLimit;
import varde.engine.limit.Days;

/// A time limit in words.
public record LimitWords(Texts texts) {

  /// The word for a setting or severity in keys and files.
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The limits of each interval, in the order of the edition's intervals.
  public static Map<IntervalRule, List<TimeLimit>> byInterval(
      Edition edition, List<TimeLimit> limits) {
    var all = new LinkedHashMap<IntervalRule, List<TimeLimit>>();
    for (var interval : edition.intervals().values()) {
      var own = limits.stream().filter(limit -> limit.interval().equals(interval.id())).toList();
      if (!own.isEmpty()) {
        all.put(interval, own);
      }
    }
    return all;
  }

  /// For whom the limit holds.
  public String holds(TimeLimit limit) {
    return limit
        .setting()
        .map(setting -> texts.say("setting." + word(setting)))
        .or(() -> limit.severity().map(severity -> texts.say("severity." + word(severity))))
        .orElse(texts.say("show.limit.all"));
  }

  /// The number of days; in words when nobody has published it. An installation's own value is
  /// marked.
  public String value(TimeLimit limit) {
    return limit
        .local()
        .map(local -> texts.say("show.limit.local", texts.say("days.count", local.days())))
        .orElseGet(() ->
            switch (limit.days()) {
              case Days.Within(int days) -> texts.say("days.count", days);
              case Days.Unstated unstated -> texts.say("limit.unstated");
            });
  }
}
