package varde.app.interop;

import java.io.IOException;
import java.io.Writer;
import java.util.OptionalInt;
import varde.engine.timeline.Finding;
import varde.engine.timeline.Interval;
import varde.engine.timeline.Timeline;

/// Writes answers as one JSON object a line.
public final class JsonLines {
  private final Writer out;
  private final StringBuilder line = new StringBuilder(1024);

  public JsonLines(Writer out) {
    this.out = out;
  }

  /// Writes one course.
  public void write(String course, boolean incomplete, Timeline timeline) throws IOException {
    line.setLength(0);
    line.append("{\"course\":");
    text(course);
    line.append(",\"pathway\":");
    text(timeline.pathway().id());
    line.append(",\"edition\":");
    text(timeline.edition().id());
    line.append(",\"phase\":\"").append(timeline.phase().word());
    line.append("\",\"incomplete\":").append(incomplete);
    line.append(",\"intervals\":[");
    timeline.intervals().forEach(this::interval);
    endList();
    line.append(",\"findings\":[");
    timeline.findings().forEach(this::finding);
    endList();
    line.append("}\n");
    out.append(line);
  }

  private void interval(Interval interval) {
    line.append("{\"limit\":");
    text(interval.limit().id());
    line.append(",\"from\":");
    text(interval.from());
    line.append(",\"start\":\"").append(interval.start()).append("\",\"to\":");
    textOrNull(interval.to().orElse(""));
    line.append(",\"end\":");
    textOrNull(interval.end().map(Object::toString).orElse(""));
    line.append(",\"due\":");
    textOrNull(interval.due().map(Object::toString).orElse(""));
    line.append(",\"elapsed\":");
    number(interval.elapsed());
    line.append(",\"state\":\"").append(interval.state().word()).append("\",\"reason\":");
    textOrNull(Words.reason(interval));
    line.append(",\"postponed\":").append(interval.postponed());
    line.append(interval.local() ? ",\"local\":true}," : "},");
  }

  private void finding(Finding finding) {
    line.append("{\"code\":");
    text(finding.code());
    line.append(",\"event\":");
    textOrNull(finding.event().orElse(""));
    line.append(",\"date\":\"").append(finding.date()).append("\"},");
  }

  private void endList() {
    var last = line.length() - 1;
    if (line.charAt(last) == ',') {
      line.setLength(last);
    }
    line.append(']');
  }

  private void number(OptionalInt number) {
    if (number.isPresent()) {
      line.append(number.getAsInt());
    } else {
      line.append("null");
    }
  }

  private void textOrNull(String text) {
    if (text.isEmpty()) {
      line.append("null");
    } else {
      text(text);
    }
  }

  private void text(String text) {
    line.append('"');
    for (var i = 0; i < text.length(); i++) {
      letter(text.charAt(i));
    }
    line.append('"');
  }

  private void letter(char letter) {
    switch (letter) {
      case '"' -> line.append("\\\"");
      case '\\' -> line.append("\\\\");
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        if (letter < ' ') {
          line.append(String.format("\\u%04x", (int) letter));
        } else {
          line.append(letter);
        }
      }
    }
  }
}
