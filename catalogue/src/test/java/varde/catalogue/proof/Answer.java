package varde.catalogue.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import varde.engine.limit.Reason;
import varde.engine.timeline.Finding;
import varde.engine.timeline.Interval;
import varde.engine.timeline.Timeline;

/// One course's whole answer as lines that can be compared, whoever gave it.
public record Answer(List<String> lines) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String NOTHING = "–";

  public Answer {
    lines = List.copyOf(lines);
  }

  public static Answer of(Timeline timeline) {
    var lines = new ArrayList<String>();
    lines.add("edition " + timeline.edition().id());
    lines.add("phase " + timeline.phase().word());
    timeline.intervals().forEach(interval -> lines.add(line(interval)));
    timeline.findings().forEach(finding -> lines.add(line(finding)));
    return new Answer(lines);
  }

  private static String line(Interval interval) {
    return interval(
        interval.state().word(),
        interval.from(),
        interval.to().orElse(NOTHING),
        interval.limit().id(),
        interval.start().toString(),
        interval.end().map(Object::toString).orElse(NOTHING),
        interval.due().map(Object::toString).orElse(NOTHING),
        interval.elapsed().isPresent() ? "" + interval.elapsed().getAsInt() : NOTHING,
        interval.reason() == Reason.NONE ? NOTHING : interval.reason().word(),
        interval.postponed(),
        interval.local());
  }

  private static String line(Finding finding) {
    return "finding "
        + finding.code()
        + " "
        + finding.event().orElse(NOTHING)
        + " "
        + finding.date();
  }

  /// From a line of JSON as `varde check` writes it.
  public static Answer ofJson(String json) {
    var course = JSON.readTree(json);
    var lines = new ArrayList<String>();
    lines.add("edition " + course.get("edition").asString());
    lines.add("phase " + course.get("phase").asString());
    for (var interval : course.get("intervals")) {
      lines.add(
          interval(
              word(interval, "state"),
              word(interval, "from"),
              word(interval, "to"),
              word(interval, "limit"),
              word(interval, "start"),
              word(interval, "end"),
              word(interval, "due"),
              word(interval, "elapsed"),
              word(interval, "reason"),
              interval.get("postponed").asBoolean(),
              interval.has("local")));
    }
    for (var finding : course.get("findings")) {
      lines.add(
          "finding "
              + word(finding, "code")
              + " "
              + word(finding, "event")
              + " "
              + word(finding, "date"));
    }
    return new Answer(lines);
  }

  private static String word(JsonNode node, String key) {
    return Optional.of(node.get(key))
        .filter(value -> !value.isNull())
        .map(JsonNode::asString)
        .orElse(NOTHING);
  }

  static String interval(
      String state,
      String from,
      String to,
      String limit,
      String start,
      String end,
      String due,
      String elapsed,
      String reason,
      boolean postponed,
      boolean local) {
    return String.join(
        " ",
        "interval",
        limit,
        state,
        from,
        start,
        "to",
        to,
        end,
        "due",
        due,
        "elapsed",
        elapsed,
        reason,
        postponed ? "postponed" : NOTHING,
        local ? "local" : NOTHING);
  }

  /// Two answers beside each other, with a mark where they differ.
  public static String beside(String left, Answer expected, String right, Answer actual) {
    var text = new StringBuilder(String.format("%n  %-88s   %s%n", left, right));
    for (var i = 0; i < Math.max(expected.lines.size(), actual.lines.size()); i++) {
      var a = i < expected.lines.size() ? expected.lines.get(i) : "";
      var b = i < actual.lines.size() ? actual.lines.get(i) : "";
      text.append(String.format("%s %-88s   %s%n", a.equals(b) ? " " : "≠", a, b));
    }
    return text.toString();
  }
}
