package varde.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import varde.engine.edition.Code;
import varde.engine.edition.EventMatch;
import varde.engine.edition.EventType;
import varde.engine.edition.Mark;
import varde.engine.edition.Notation;
import varde.engine.edition.OpenQuestion;
import varde.engine.edition.Pathway;
import varde.engine.edition.Point;
import varde.engine.edition.Question;
import varde.engine.edition.Rule;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.edition.Step;
import varde.engine.edition.TimeLimit;
import varde.engine.limit.Days;

/// Reads one pathway file, with what the edition says for all pathways.
final class PathwayReader {
  /// What an edition says for all its pathways, and a pathway for itself.
  static final List<String> SHARED = List.of("rules", "steps", "points", "evaluation_questions");

  private final Fields pathway;
  private final Fields common;
  private final Problems problems;

  /// @param pathway the file, into which the edition's steps, points, questions and rules are
  ///   merged
  PathwayReader(Node.Entries edition, Node.Entries pathway, Problems problems) {
    this.pathway = new Fields(pathway, problems);
    var shared = edition.only(SHARED);
    var own = pathway.only(SHARED).basedOn(shared, problems);
    this.common = new Fields(shared.mergedWith(own), problems);
    this.problems = problems;
  }

  Pathway read(
      String id,
      List<CodesFile.Line> codes,
      Map<String, EventType> events,
      Set<String> composites,
      Notation notation,
      Map<String, Set<String>> outcomes) {
    if (!pathway.word("pathway").equals(id)) {
      problems.add("pathway.name", pathway.place("pathway"), id, pathway.word("pathway", ""));
    }
    var listed = combinations(id, codes, events, composites, notation, outcomes);
    var read =
        new Pathway(
            id,
            pathway.text("name"),
            pathway.word("official", ""),
            pathway.word("group", ""),
            pathway.date("first_day"),
            pathway.provenance(),
            pathway.optionalText("goal"),
            pathway.optionalText("for_whom"),
            pathway.optionalText("plain"),
            pathway.words("continues"),
            listed.keySet(),
            limits(),
            rules(),
            steps(),
            points(),
            questions(),
            unknown(),
            withdrawn(listed));
    SHARED.forEach(pathway::has);
    pathway.nothingElse();
    return read;
  }

  /// What may be registered, with the code that says so.
  private Map<EventMatch, Optional<Code>> combinations(
      String id,
      List<CodesFile.Line> codes,
      Map<String, EventType> events,
      Set<String> composites,
      Notation notation,
      Map<String, Set<String>> outcomes) {
    var combinations = new HashMap<EventMatch, Optional<Code>>();
    for (var line : codes) {
      if (composites.contains(line.code().system()) && line.code().pathway().equals(id)) {
        var parts = notation.composite().matcher(line.code().code());
        if (parts.matches() && parts.group(1).equals(id)) {
          combinations.put(
              new EventMatch(parts.group(2), parts.group(3)), Optional.of(line.code()));
        } else {
          problems.add("codes.composite", line.place(), line.code().code(), id);
        }
      }
    }
    for (var name : pathway.words("events")) {
      var event = events.get(name);
      if (event == null) {
        problems.add("event.unknown", pathway.place("events"), name);
      } else {
        written(event, outcomes)
            .forEach(combination -> combinations.put(combination, Optional.empty()));
      }
    }
    return combinations;
  }

  private static Set<EventMatch> written(EventType event, Map<String, Set<String>> outcomes) {
    if (event.outcomes().isEmpty()) {
      return Set.of(new EventMatch(event.name(), ""));
    }
    var all = new LinkedHashSet<EventMatch>();
    outcomes
        .getOrDefault(event.outcomes(), Set.of())
        .forEach(outcome -> all.add(new EventMatch(event.name(), outcome)));
    return all;
  }

  private static Map<EventMatch, LocalDate> withdrawn(
      Map<EventMatch, Optional<Code>> combinations) {
    var withdrawn = new HashMap<EventMatch, LocalDate>();
    combinations.forEach((combination, code) ->
        code.filter(c -> c.provenance().mark() == Mark.WITHDRAWN)
            .flatMap(Code::validThrough)
            .ifPresent(day -> withdrawn.put(combination, day)));
    return withdrawn;
  }

  private List<TimeLimit> limits() {
    var limits = new ArrayList<TimeLimit>();
    pathway.maps("limits").forEach((id, fields) -> limits.add(limit(id, fields)));
    return limits;
  }

  private TimeLimit limit(String id, Fields fields) {
    var limit =
        new TimeLimit(
            id,
            fields.word("interval"),
            fields.constant("setting", Setting.class),
            fields.constant("severity", Severity.class),
            days(fields),
            fields.provenance(),
            Optional.empty());
    fields.nothingElse();
    return limit;
  }

  private Days days(Fields fields) {
    var written = fields.word("days");
    if (written.equals("unstated")) {
      return new Days.Unstated();
    }
    if (written.startsWith("-")) {
      problems.add("limit.negative", fields.place("days"), written);
      return new Days.Within(0);
    }
    return new Days.Within(fields.number("days"));
  }

  private List<Rule> rules() {
    var rules = new ArrayList<Rule>();
    common
        .maps("rules")
        .forEach((id, fields) -> RuleReader.read(id, fields, problems).ifPresent(rules::add));
    return rules;
  }

  private List<Step> steps() {
    var steps = new ArrayList<Step>();
    common
        .maps("steps")
        .forEach((id, fields) -> {
          steps.add(
              new Step(
                  id,
                  fields.word("phase"),
                  fields.text("label"),
                  fields.text("text"),
                  fields.text("plain"),
                  fields.text("responsible"),
                  fields.words("events"),
                  link(fields),
                  fields.provenance()));
          fields.nothingElse();
        });
    return steps;
  }

  private static Optional<Step.Link> link(Fields fields) {
    return fields
        .optionalMap("guideline")
        .map(link -> {
          var read = new Step.Link(link.word("title"), link.word("url"));
          link.nothingElse();
          return read;
        });
  }

  private List<Point> points() {
    var points = new ArrayList<Point>();
    common
        .maps("points")
        .forEach((id, fields) -> {
          points.add(new Point(id, fields.text("label"), fields.text("text"), fields.provenance()));
          fields.nothingElse();
        });
    return points;
  }

  private List<Question> questions() {
    var questions = new ArrayList<Question>();
    common
        .maps("evaluation_questions")
        .forEach((id, fields) -> {
          questions.add(new Question(id, fields.text("text"), fields.provenance()));
          fields.nothingElse();
        });
    return questions;
  }

  private List<OpenQuestion> unknown() {
    return unknown(pathway);
  }

  static List<OpenQuestion> unknown(Fields fields) {
    var unknown = new ArrayList<OpenQuestion>();
    for (var item : fields.list("unknown")) {
      unknown.add(new OpenQuestion(item.text("text"), item.word("source", "")));
      item.nothingElse();
    }
    return unknown;
  }
}
