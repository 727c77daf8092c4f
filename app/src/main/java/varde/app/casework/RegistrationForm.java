package varde.app.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import varde.app.words.DayWords;
import varde.app.words.Texts;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Setting;

/// What somebody has filled in, as it was written.
///
/// @param outcome the outcome chosen for the chosen event; empty when it has none
/// @param on the day, as written
/// @param request the number of the form
/// @param version the version of the course the person saw
/// @param seen what the person was shown the consequence of
record RegistrationForm(
    String event,
    String outcome,
    String on,
    String setting,
    Optional<UUID> request,
    int version,
    String seen) {

  private static final List<String> SETTINGS = Stream.of(Setting.values()).map(Words::of).toList();

  /// The registration, or every fault.
  record Read(Optional<Registration> registration, List<FormFields.Fault> faults) {}

  /// A form with this choice that has not been shown to anybody.
  static RegistrationForm blank(
      EventMatch match, LocalDate on, Optional<Setting> setting, int version, Texts texts) {
    return new RegistrationForm(
        match.event(),
        match.outcome(),
        new DayWords(texts, on).field(on),
        setting.map(Words::of).orElse(""),
        Optional.of(UUID.randomUUID()),
        version,
        "");
  }

  static RegistrationForm of(Map<String, String> fields) {
    var event = fields.getOrDefault("event", "");
    return new RegistrationForm(
        event,
        fields.getOrDefault("outcome-" + event, ""),
        fields.getOrDefault("on", "").strip(),
        fields.getOrDefault("setting", ""),
        FormFields.uuid(fields.getOrDefault("request", "")),
        FormFields.version(fields.getOrDefault("version", "")),
        fields.getOrDefault("seen", ""));
  }

  /// Reads what is written. The register's remarks are no faults: they are told apart from these.
  ///
  /// @param outcomes true when the chosen event has outcomes to choose among
  Read read(Texts texts, LocalDate today, boolean outcomes) {
    var faults = new ArrayList<FormFields.Fault>();
    if (event.isEmpty()) {
      faults.add(new FormFields.Fault("event", "course.fault.event"));
    }
    if (outcomes && outcome.isEmpty()) {
      faults.add(new FormFields.Fault("outcome-" + event, "course.fault.outcome"));
    }
    var day = FormFields.day(on, texts);
    if (day.isEmpty()) {
      faults.add(new FormFields.Fault("on", "course.fault.day"));
    } else if (day.get().isAfter(today)) {
      faults.add(new FormFields.Fault("on", "course.fault.future"));
    }
    if (!setting.isEmpty() && !SETTINGS.contains(setting)) {
      faults.add(new FormFields.Fault("setting", "course.fault.setting"));
    }
    return new Read(
        faults.isEmpty() ? day.map(this::registration) : Optional.empty(), List.copyOf(faults));
  }

  private Registration registration(LocalDate day) {
    return new Registration(day, new EventMatch(event, outcome), Words.setting(setting), "");
  }

  /// What is chosen, in one word: the consequence that was shown must be of the same.
  public String choice() {
    return String.join("|", event, outcome, on, setting);
  }

  /// True when the person was shown the consequence of what is chosen.
  boolean wasShown() {
    return seen.equals(choice());
  }
}
