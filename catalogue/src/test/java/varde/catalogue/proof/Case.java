package varde.catalogue.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Right;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;

/// One case file. The form is told in `cases/README.md`; whatever does not fit it is an error with
/// file and line, so that no expectation is passed over.
///
/// @param pathways a folder with editions of the case's own, relative to `cases/`
/// @param local the text of a `limits.yaml` of the case's own; empty when it has none
public record Case(
    Path file,
    List<String> comment,
    LocalDate today,
    Optional<String> under,
    Optional<Setting> setting,
    Optional<String> pathways,
    String local,
    List<PatientCourse> courses,
    Map<String, Answer> expected,
    Map<String, String> awaited) {
  private static final Pattern EVENT =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})\\s+(\\S+)(?:\\s+(outpatient|inpatient)\\b)?(?:\\s+(.*))?");
  private static final Pattern INTERVAL =
      Pattern.compile(
          "([a-z-]+)\\s+(\\S+?)–(\\S*)\\s+(\\S+)\\s+(\\d{4}-\\d{2}-\\d{2}) –(?: (\\d{4}-\\d{2}-\\d{2}))?"
              + "(?:\\s+due (\\d{4}-\\d{2}-\\d{2}))?(?:\\s+(\\d+) days( left| over)?)?"
              + "(?:\\s+(individual|not-coded|setting-unknown|severity-unknown|limit-unstated|no-end-event))?"
              + "(\\s+postponed)?(\\s+local)?");
  private static final Pattern FINDING =
      Pattern.compile("finding\\s+(\\S+)\\s+(\\S+)\\s+(\\d{4}-\\d{2}-\\d{2})");

  /// The answer for this course; an empty one when the case lists none.
  public Answer expectedFor(String course) {
    return expected.getOrDefault(course, new Answer(List.of()));
  }

  /// All cases below a folder, in the order of their names.
  public static List<Case> all(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".case"))
          .sorted()
          .map(Case::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Case read(Path file) {
    try {
      return new Reader(file, Files.readAllLines(file)).read();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Reads one file from top to bottom.
  private static final class Reader {
    private final Path file;
    private final List<String> lines;
    private int at;

    private final List<String> comment = new ArrayList<>();
    private final Map<String, String> run = new LinkedHashMap<>();
    private final StringBuilder local = new StringBuilder();
    private final List<Map<String, String>> facts = new ArrayList<>();
    private final List<List<CourseEvent>> events = new ArrayList<>();
    private final Map<String, Answer> expected = new LinkedHashMap<>();
    private final Map<String, String> awaited = new LinkedHashMap<>();
    private Map<String, String> course = new LinkedHashMap<>();

    Reader(Path file, List<String> lines) {
      this.file = file;
      this.lines = lines;
    }

    Case read() {
      for (; at < lines.size() && !lines.get(at).equals("----"); at++) {
        story(lines.get(at).strip());
      }
      answers();
      var courses = new ArrayList<PatientCourse>();
      for (var i = 0; i < facts.size(); i++) {
        courses.add(course(i));
      }
      return new Case(
          file,
          comment,
          LocalDate.parse(run.get("today")),
          Optional.ofNullable(run.get("under")),
          Optional.ofNullable(run.get("setting"))
              .map(word -> Setting.valueOf(word.toUpperCase(Locale.ROOT))),
          Optional.ofNullable(run.get("pathways")),
          local.toString(),
          courses,
          expected,
          awaited);
    }

    private void story(String line) {
      if (line.startsWith("#")) {
        comment.add(line.substring(1).strip());
      } else if (!line.isEmpty()) {
        var event = EVENT.matcher(line);
        if (event.matches()) {
          event(event);
        } else {
          header(line.split("\\s+", 2));
        }
      }
    }

    private void header(String... words) {
      if (words.length != 2) {
        throw wrong("a word and its value are needed");
      }
      switch (words[0]) {
        case "today", "under", "setting", "pathways" -> run.put(words[0], words[1]);
        case "local" -> local(words[1].split("\\s+"));
        case "course" -> beginCourse(words[1]);
        case "pathway", "severity", "right", "born", "patient" -> {
          if (facts.isEmpty()) {
            beginCourse("");
          }
          course.put(words[0], words[1]);
        }
        default -> throw wrong("no such word: " + words[0]);
      }
    }

    /// `local LIMIT DAYS from DATE`, or `local EDITION from DATE`: what the installation states.
    private void local(String... words) {
      var days = words.length == 4 ? "days: " + words[1] + ", " : "";
      var map = words.length == 4 ? "limits" : "editions";
      if (local.indexOf(map) < 0) {
        local.append(map).append(":\n");
      }
      local.append(
          "  %s: {%sfrom: %s, source: the case, decided_by: the case}%n"
              .formatted(words[0], days, words[words.length - 1]));
    }

    private void beginCourse(String id) {
      course = new LinkedHashMap<>(Map.of("course", id));
      facts.add(course);
      events.add(new ArrayList<>());
    }

    private void event(Matcher event) {
      var match = EventMatch.of(event.group(2));
      events
          .getLast()
          .add(
              new CourseEvent(
                  LocalDate.parse(event.group(1)),
                  match.event(),
                  match.outcome(),
                  Optional.ofNullable(event.group(3))
                      .map(word -> Setting.valueOf(word.toUpperCase(Locale.ROOT))),
                  ""));
    }

    private PatientCourse course(int i) {
      var given = facts.get(i);
      return new PatientCourse(
          given.getOrDefault("course", ""),
          given.getOrDefault("pathway", ""),
          given.getOrDefault("patient", ""),
          Optional.ofNullable(given.get("born")).map(LocalDate::parse),
          Optional.ofNullable(given.get("severity")).map(w -> Severity.valueOf(constant(w))),
          Optional.ofNullable(given.get("right")).map(w -> Right.valueOf(constant(w))),
          events.get(i));
    }

    private static String constant(String word) {
      return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void answers() {
      var id = "";
      var answer = new ArrayList<String>();
      for (at++; at < lines.size(); at++) {
        var line = lines.get(at).strip();
        if (line.startsWith("course ")) {
          keep(id, answer);
          id = line.substring("course ".length()).strip();
          answer = new ArrayList<>();
        } else if (!line.isEmpty()) {
          answer.add(answer(line));
        }
      }
      keep(id, answer);
    }

    private void keep(String id, List<String> answer) {
      if (!answer.isEmpty()) {
        expected.put(id, new Answer(answer));
      }
    }

    private String answer(String line) {
      if (line.startsWith("edition ") || line.startsWith("phase ")) {
        return line.replaceAll("\\s+", " ");
      }
      var finding = FINDING.matcher(line);
      if (finding.matches()) {
        return "finding " + finding.group(1) + " " + finding.group(2) + " " + finding.group(3);
      }
      var interval = INTERVAL.matcher(line);
      if (!interval.matches()) {
        throw wrong("neither interval nor finding: " + line);
      }
      return interval(interval);
    }

    private String interval(Matcher line) {
      var ended = line.group(6) != null;
      awaited.put(line.group(4) + " " + line.group(5), line.group(3));
      checkDays(line);
      return Answer.interval(
          line.group(1),
          line.group(2),
          ended ? line.group(3) : "–",
          line.group(4),
          line.group(5),
          ended ? line.group(6) : "–",
          line.group(7) == null ? "–" : line.group(7),
          line.group(8) == null || line.group(9) != null ? "–" : line.group(8),
          line.group(10) == null ? "–" : line.group(10),
          line.group(11) != null,
          line.group(12) != null);
    }

    /// Days left and days over are for the reader; they must be right all the same.
    private void checkDays(Matcher line) {
      if (line.group(9) == null) {
        return;
      }
      var left =
          ChronoUnit.DAYS.between(
              LocalDate.parse(run.get("today")), LocalDate.parse(line.group(7)));
      var days = Long.parseLong(line.group(8)) * (line.group(9).equals(" left") ? 1 : -1);
      if (left != days) {
        throw wrong(days + " days, but it is " + left);
      }
    }

    private IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException(file + ":" + (at + 1) + ": " + what);
    }
  }
}
