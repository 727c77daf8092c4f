package varde.app.casework;

import java.util.stream.Collectors;
import varde.app.casework.TimelineDrawing.Bar;
import varde.app.casework.TimelineDrawing.Label;
import varde.app.casework.TimelineDrawing.Part;
import varde.app.casework.TimelineDrawing.Rung;
import varde.app.casework.TimelineDrawing.Signed;
import varde.app.casework.TimelineDrawing.Stone;

/// Parts of a drawing as a test reads them.
final class DrawnWords {
  private DrawnWords() {}

  static double end(Part part) {
    return part.x() + part.width();
  }

  static String name(Bar bar) {
    return plain(bar.label().stream().map(Label::text).collect(Collectors.joining(" ")));
  }

  static String verdict(Bar bar) {
    return plain(bar.verdict().sign() + " " + bar.verdict().lead() + bar.verdict().rest());
  }

  static String flag(Stone stone) {
    return plain(stone.flag().map(flag -> flag.text() + " " + flag.sub()).orElse("without words"));
  }

  static String told(Rung rung) {
    var texts = rung.texts().stream().map(DrawnWords::told).collect(Collectors.joining("; "));
    var notes = rung.notes().stream().map(DrawnWords::told).collect(Collectors.joining("; "));
    return plain(
        rung.kind() + " " + rung.day() + ": " + texts + (notes.isEmpty() ? "" : " | " + notes));
  }

  static String told(Signed key) {
    return (key.sign() + " " + key.text()).strip();
  }

  static String plain(String text) {
    return text.replace('\u00A0', ' ');
  }
}
