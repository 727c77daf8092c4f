package varde.app.publishing;

import java.time.LocalDate;
import java.util.Optional;
import varde.app.words.DayWords;
import varde.engine.edition.Edition;

/// Days of editions and pathways, as the library says them.
record PeriodWords(DayWords days) {

  /// `in force since 1 January 2023`.
  String inForce(Edition edition) {
    if (edition.from().isEmpty()) {
      return say("library.period.unknown");
    }
    var from = edition.from().get();
    return edition
        .through()
        .map(through -> say("library.period.through", days.dated(from), days.dated(through)))
        .orElseGet(() ->
            say(
                from.isAfter(days.today()) ? "library.period.from" : "library.period.since",
                days.dated(from)));
  }

  /// The day; that nobody has stated it, when it is unknown.
  String day(Optional<LocalDate> day) {
    return day.map(days::dated).orElseGet(() -> say("library.unstated"));
  }

  private String say(String key, Object... arguments) {
    return days.texts().say(key, arguments);
  }
}
