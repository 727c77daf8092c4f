package varde.app.privacy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import varde.app.privacy.PrivacyView.Blocked;
import varde.app.privacy.PrivacyView.Line;
import varde.app.privacy.PrivacyView.Patient;
import varde.app.security.AuditLine;
import varde.app.security.Block;
import varde.app.security.People;
import varde.app.words.DayWords;
import varde.app.words.Texts;

/// Puts lines of the log and blocks into words.
final class PrivacyWords {
  /// What is told of a thing beside its kind: a short number, or a period.
  private static final String SHORT = "[0-9]+|[0-9-]{10}/[0-9-]{10}";

  private final Oversight.Lines lines;
  private final Texts texts;
  private final DayWords days;
  private final ZoneId zone;

  PrivacyWords(Oversight.Lines lines, Texts texts) {
    this.lines = lines;
    this.texts = texts;
    this.days = new DayWords(texts, lines.today());
    this.zone = lines.zone();
  }

  List<Line> log() {
    return lines.lines().stream().map(this::line).toList();
  }

  private Line line(AuditLine line) {
    var shown =
        line.patients().stream()
            .filter(patient -> lines.of().isEmpty() || lines.of().getAsLong() == patient)
            .limit(Oversight.SHOWN)
            .map(this::patient)
            .toList();
    return new Line(
        line.at().toString(),
        days.moment(line.at(), zone),
        line.name(),
        work(line),
        what(line),
        why(line),
        shown,
        line.patients().size() - shown.size(),
        line.isEmergency(),
        !line.isDone());
  }

  private String work(AuditLine line) {
    if (line.role().isEmpty()) {
      return "";
    }
    var role = texts.say("role." + line.role());
    var unit = unit(line.unit());
    return unit.isEmpty() ? role : role + ", " + unit;
  }

  private String unit(OptionalInt id) {
    return lines.units().stream()
        .filter(unit -> id.isPresent() && unit.id() == id.getAsInt())
        .map(People.Unit::name)
        .findFirst()
        .orElse("");
  }

  /// What was done, or would have been.
  private String what(AuditLine line) {
    var done = named("log.operation.", line.operation());
    return line.object().isEmpty() ? done : texts.say("log.what", done, object(line.object()));
  }

  /// The text of a word that is stored; the word itself when a later version has stored it.
  private String named(String prefix, String word) {
    return texts.find(prefix + word).orElse(word);
  }

  /// The kind of thing in words, and its number where it has a short one.
  private String object(String object) {
    var end = object.lastIndexOf(' ') + 1;
    var hasNumber = end > 0 && Character.digit(object.charAt(end), 16) >= 0;
    var kind = hasNumber ? object.substring(0, end - 1) : object;
    var number = hasNumber && object.substring(end).matches(SHORT) ? object.substring(end) : "";
    return texts
        .find("log.object." + kind.replace(' ', '-'))
        .map(name -> number.isEmpty() ? name : name + "\u00a0" + number)
        .orElse(object);
  }

  private String why(AuditLine line) {
    if (!line.isDone()) {
      return texts.say("log.refused", named("log.ground.", line.outcome()));
    }
    if (line.object().isEmpty()) {
      return line.reason();
    }
    var purpose = named("log.purpose.", line.purpose());
    return line.reason().isEmpty() ? purpose : texts.say("log.reason", purpose, line.reason());
  }

  private Patient patient(long id) {
    var words = new PatientWords(texts, days);
    return Optional.ofNullable(lines.patients().get(id))
        .map(words::patient)
        .orElseGet(() -> words.unnamed(id));
  }

  List<Blocked> blocks(List<Block> blocks, Map<Integer, People.Person> people) {
    return blocks.stream().map(block -> blocked(block, people)).toList();
  }

  private Blocked blocked(Block block, Map<Integer, People.Person> people) {
    return new Blocked(
        block.id(),
        patient(block.patient()),
        against(block, people),
        block
            .through()
            .map(last -> texts.say("block.period", days.dated(block.from()), days.dated(last)))
            .orElseGet(() -> texts.say("block.since", days.dated(block.from()))),
        block.reason(),
        block.setBy(),
        !block.isInForce(lines.today()));
  }

  private String against(Block block, Map<Integer, People.Person> people) {
    if (block.person().isPresent()) {
      return Optional.ofNullable(people.get(block.person().getAsInt()))
          .map(People.Person::name)
          .orElse("");
    }
    return block.unit().isPresent()
        ? texts.say("block.unit", unit(block.unit()))
        : texts.say("block.everybody");
  }
}
