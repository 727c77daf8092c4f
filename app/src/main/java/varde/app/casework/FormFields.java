package varde.app.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import varde.app.words.Texts;

/// The fields of a form as they were sent, and what must be mended in them.
final class FormFields {
  /// Something that must be mended: the field and the key of what to say.
  record Fault(String field, String key) {}

  private final Map<String, String> fields;
  private final Texts texts;
  private final List<Fault> faults = new ArrayList<>();

  FormFields(Map<String, String> fields, Texts texts) {
    this.fields = fields;
    this.texts = texts;
  }

  /// What was written; empty when the field is missing.
  String word(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  boolean isChosen(String name) {
    return !word(name).isEmpty();
  }

  /// What must be written.
  String required(String name, String fault) {
    if (word(name).isEmpty()) {
      fault(name, fault);
    }
    return word(name);
  }

  /// The day that was written; empty, and a fault when anything was, otherwise.
  Optional<LocalDate> day(String name, String fault) {
    var day = day(word(name), texts);
    if (day.isEmpty() && isChosen(name)) {
      fault(name, fault);
    }
    return day;
  }

  /// A day that must be written and must have come.
  Optional<LocalDate> pastDay(String name, LocalDate today, String missing, String future) {
    var day = day(word(name), texts);
    if (day.isEmpty()) {
      fault(name, missing);
    } else if (day.get().isAfter(today)) {
      fault(name, future);
    }
    return day;
  }

  OptionalInt number(String name) {
    return whole(word(name));
  }

  /// The number of the form.
  ///
  /// @throws ResponseStatusException when it is not one of ours
  UUID request() {
    return uuid(word("request")).orElseThrow(FormFields::notOurs);
  }

  /// Somebody has made the form by hand.
  static ResponseStatusException notOurs() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  /// The version of what the person saw; one that never was, when it is missing.
  int version() {
    return version(word("version"));
  }

  static int version(String word) {
    return whole(word).orElse(-1);
  }

  void fault(String field, String key) {
    faults.add(new Fault(field, key));
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  /// The faults in words.
  List<RegisterView.Faulty> faulty() {
    return faults.stream()
        .map(fault -> new RegisterView.Faulty(fault.field(), texts.say(fault.key())))
        .toList();
  }

  /// A day as people write it, or as machines do.
  static Optional<LocalDate> day(String written, Texts texts) {
    var asPeople = texts.date("course.field.date").withResolverStyle(ResolverStyle.STRICT);
    return day(written, asPeople).or(() -> day(written, DateTimeFormatter.ISO_LOCAL_DATE));
  }

  private static Optional<LocalDate> day(String written, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(written, format));
    } catch (DateTimeException another) {
      return Optional.empty();
    }
  }

  static Optional<UUID> uuid(String word) {
    try {
      return Optional.of(UUID.fromString(word));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /// The number of something that is stored; empty for anything else.
  static OptionalLong stored(String word) {
    return word.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(word))
        : OptionalLong.empty();
  }

  /// A whole number of a reasonable length; empty for anything else.
  static OptionalInt whole(String word) {
    return word.matches("[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(word))
        : OptionalInt.empty();
  }
}
