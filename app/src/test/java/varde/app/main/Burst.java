package varde.app.main;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Registrations sent at the same time, each as the form of a course's page sends it, and what each
/// was answered.
final class Burst {
  /// How many are sent at once.
  static final int SIZE = 200;

  private static final int ATTEMPTS = 10;

  private static final Pattern SAVED = Pattern.compile("/courses/\\d+\\?saved=(\\d+)#receipt");

  private final Map<Form, Answer> answers = new ConcurrentHashMap<>();
  private final LocalDate day;
  private final CountDownLatch enough;

  /// @param day on which it happened
  /// @param enough so many must be answered before [#waitForEnough] goes on
  Burst(LocalDate day, int enough) {
    this.day = day;
    this.enough = new CountDownLatch(enough);
  }

  /// A form that somebody has open.
  record Form(long course, int version, UUID request) {

    Map<String, String> fields(LocalDate day, String token) {
      var fields = new LinkedHashMap<String, String>();
      fields.put("event", "L");
      fields.put("on", day.toString());
      fields.put("setting", "outpatient");
      fields.put("request", request.toString());
      fields.put("version", String.valueOf(version));
      fields.put("seen", "L||" + day + "|outpatient");
      fields.put("_csrf", token);
      return fields;
    }
  }

  /// What a form was answered.
  sealed interface Answer {
    record Saved(long event) implements Answer {}

    record Told(int status, String page) implements Answer {}

    record Nothing() implements Answer {}
  }

  /// Sends all these forms at once, and waits for the last answer.
  void send(Browser browser, Collection<Form> forms) {
    var token = browser.token();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var form : forms) {
        threads.execute(() -> {
          var answer = answer(browser, form, token);
          answers.put(form, answer);
          enough.countDown();
        });
      }
    }
  }

  /// Sends all these forms, and again those that were not saved, as somebody does who is told to.
  void sendUntilSaved(Browser browser, Collection<Form> forms) {
    send(browser, forms);
    for (var attempt = 1; attempt < ATTEMPTS && !open().isEmpty(); attempt++) {
      send(browser, open());
    }
  }

  private Answer answer(Browser browser, Form form, String token) {
    try {
      var said =
          browser.postAsItIs("/courses/" + form.course() + "/events", form.fields(day, token));
      var saved = SAVED.matcher(said.headers().firstValue("Location").orElse(""));
      return saved.find()
          ? new Answer.Saved(Long.parseLong(saved.group(1)))
          : new Answer.Told(said.statusCode(), said.body());
    } catch (UncheckedIOException brokenOff) {
      return new Answer.Nothing();
    }
  }

  void waitForEnough() throws InterruptedException {
    enough.await();
  }

  Map<Form, Answer> answers() {
    return answers;
  }

  /// The events that were answered as saved.
  Map<Form, Long> saved() {
    var saved = new LinkedHashMap<Form, Long>();
    answers.forEach((form, answer) -> {
      if (answer instanceof Answer.Saved(var event)) {
        saved.put(form, event);
      }
    });
    return saved;
  }

  /// What those were told that were not saved.
  Set<Integer> statuses() {
    return answers.values().stream()
        .filter(Answer.Told.class::isInstance)
        .map(answer -> ((Answer.Told) answer).status())
        .collect(Collectors.toSet());
  }

  /// The forms nobody knows to be saved.
  List<Form> open() {
    return answers.keySet().stream().filter(form -> !saved().containsKey(form)).toList();
  }
}
