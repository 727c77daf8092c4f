package varde.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import varde.engine.edition.Amendment;
import varde.engine.edition.CodeSystem;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.EventType;
import varde.engine.edition.FindingText;
import varde.engine.edition.From;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.Notation;
import varde.engine.edition.Pathway;
import varde.engine.edition.Source;
import varde.engine.edition.Text;
import varde.engine.edition.To;

/// Turns the files of one edition, merged with those of the edition it extends, into an [Edition].
final class EditionReader {
  private final EditionFolder folder;
  private final Problems problems;
  private final Fields fields;
  private final Optional<Notation> notation;

  EditionReader(EditionFolder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
    this.fields = new Fields(folder.edition(), problems);
    this.notation = notation();
  }

  /// False when a broken notation or list of codes hides what may be registered.
  boolean knowsCodes() {
    return notation.isPresent() && folder.areCodesRead();
  }

  Edition read() {
    var inForce = fields.map("in_force");
    var order = fields.map("order");
    var systems = codeSystems();
    var events = events();
    var outcomes = outcomes();
    var edition =
        new Edition(
            fields.word("edition"),
            fields.word("programme"),
            fields.word("extends", ""),
            fields.text("name"),
            fields.text("summary"),
            inForce.date("from"),
            inForce.date("through"),
            inForce.provenance(),
            notation.orElse(Notation.FREE),
            order.words("same_day").stream().map(EventMatch::of).toList(),
            order.words("outside"),
            systems,
            events,
            outcomes,
            intervals(),
            findings(),
            new IndicatorReader(problems).read(fields),
            phases(),
            sources(),
            folder.codes().stream().map(CodesFile.Line::code).toList(),
            amendments(),
            PathwayReader.unknown(fields),
            pathways(systems, events, outcomes));
    inForce.nothingElse();
    order.nothingElse();
    fields.has("pathways_kept");
    PathwayReader.SHARED.forEach(fields::has);
    fields.nothingElse();
    return edition;
  }

  /// How registrations are written; empty, and a problem, when that cannot be read.
  private Optional<Notation> notation() {
    if (!fields.has("notation")) {
      return Optional.of(Notation.FREE);
    }
    var patterns = fields.map("notation");
    var composite = patterns.pattern("composite", Notation.FREE.composite());
    var event = patterns.pattern("event", Notation.FREE.event());
    var outcome = patterns.pattern("outcome", Notation.FREE.outcome());
    patterns.nothingElse();
    if (composite
        .filter(pattern -> groups(pattern) != groups(Notation.FREE.composite()))
        .isPresent()) {
      problems.add("notation.groups", patterns.place("composite"));
      return Optional.empty();
    }
    return composite.flatMap(c -> event.flatMap(e -> outcome.map(o -> new Notation(c, e, o))));
  }

  private static int groups(Pattern pattern) {
    return pattern.matcher("").groupCount();
  }

  private Map<String, CodeSystem> codeSystems() {
    var systems = new LinkedHashMap<String, CodeSystem>();
    fields
        .maps("code_systems")
        .forEach((id, system) -> {
          systems.put(
              id,
              new CodeSystem(
                  id,
                  system.word("oid", ""),
                  system.word("holds", ""),
                  system.text("name"),
                  system.provenance()));
          system.nothingElse();
        });
    return systems;
  }

  private Map<String, EventType> events() {
    var events = new LinkedHashMap<String, EventType>();
    fields
        .maps("events")
        .forEach((name, event) -> {
          events.put(name, new EventType(name, event.text("label"), event.word("outcomes", "")));
          event.nothingElse();
        });
    return events;
  }

  private Map<String, Map<String, Text>> outcomes() {
    var outcomes = new LinkedHashMap<String, Map<String, Text>>();
    fields
        .maps("outcomes")
        .forEach((system, list) -> {
          var labels = new LinkedHashMap<String, Text>();
          list.keys()
              .forEach(outcome -> {
                var entry = list.map(outcome);
                labels.put(outcome, entry.text("label"));
                entry.nothingElse();
              });
          outcomes.put(system, labels);
        });
    return outcomes;
  }

  private Map<String, IntervalRule> intervals() {
    var intervals = new LinkedHashMap<String, IntervalRule>();
    fields
        .maps("intervals")
        .forEach((id, interval) -> {
          var from = Selectors.from(interval.word("from"));
          var to = Selectors.to(interval.word("to"));
          if (from.isEmpty()) {
            problems.add("interval.from", interval.place("from"), interval.word("from"));
          }
          if (to.isEmpty()) {
            problems.add("interval.to", interval.place("to"), interval.word("to"));
          }
          intervals.put(
              id,
              new IntervalRule(
                  id,
                  from.orElse(new From.ContinuingDecision()),
                  to.orElse(new To.Nothing()),
                  interval.text("label"),
                  interval.words("reading")));
          interval.nothingElse();
        });
    return intervals;
  }

  private Map<String, FindingText> findings() {
    var findings = new LinkedHashMap<String, FindingText>();
    fields
        .maps("findings")
        .forEach((code, finding) -> {
          findings.put(
              code,
              new FindingText(
                  code,
                  finding.word("official", ""),
                  finding.text("text"),
                  finding.text("remedy"),
                  finding.provenance()));
          finding.has("code");
          finding.has("system");
          finding.nothingElse();
        });
    return findings;
  }

  private Map<String, Text> phases() {
    var phases = new LinkedHashMap<String, Text>();
    var names = fields.map("phases");
    names.keys().forEach(phase -> phases.put(phase, names.text(phase)));
    return phases;
  }

  private Map<String, Source> sources() {
    var sources = new LinkedHashMap<String, Source>();
    fields
        .maps("sources")
        .forEach((key, source) -> {
          sources.put(
              key,
              new Source(
                  key, source.word("title"), source.word("url", ""), source.word("dated", "")));
          source.has("note");
          source.nothingElse();
        });
    return sources;
  }

  private List<Amendment> amendments() {
    var amendments = new ArrayList<Amendment>();
    for (var amendment : fields.list("amendments")) {
      amendments.add(
          new Amendment(
              amendment.date("published"),
              amendment.date("from"),
              amendment.text("text"),
              amendment.words("pathways"),
              amendment.provenance()));
      amendment.nothingElse();
    }
    return amendments;
  }

  private List<Pathway> pathways(
      Map<String, CodeSystem> systems,
      Map<String, EventType> events,
      Map<String, Map<String, Text>> outcomes) {
    var composites = new LinkedHashSet<String>();
    systems.values().stream()
        .filter(s -> s.holds().equals("composites"))
        .forEach(s -> composites.add(s.id()));
    var listed = new LinkedHashMap<String, Set<String>>();
    outcomes.forEach((system, labels) -> listed.put(system, labels.keySet()));
    var codes = notation.isPresent() ? folder.codes() : List.<CodesFile.Line>of();
    var pathways = new ArrayList<Pathway>();
    folder
        .pathways()
        .forEach((id, node) ->
            pathways.add(
                new PathwayReader(folder.edition(), node, problems)
                    .read(id, codes, events, composites, notation.orElse(Notation.FREE), listed)));
    return pathways;
  }
}
