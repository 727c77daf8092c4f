package varde.engine.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One pathway of an edition: the description, not a patient's course through it.
///
/// @param firstDay empty when unknown
/// @param continues outcomes of the decision with which treatment goes on in this pathway
/// @param combinations what may be registered here
/// @param rules the edition's rules and its own, in the order of the files
public record Pathway(
    String id,
    Text name,
    String official,
    String group,
    Optional<LocalDate> firstDay,
    Provenance provenance,
    Text goal,
    Text forWhom,
    Text plain,
    List<String> continues,
    Set<EventMatch> combinations,
    List<TimeLimit> limits,
    List<Rule> rules,
    List<Step> steps,
    List<Point> points,
    List<Question> questions,
    List<OpenQuestion> unknown,
    Map<EventMatch, LocalDate> withdrawn) {
  public Pathway {
    continues = List.copyOf(continues);
    combinations = Set.copyOf(combinations);
    limits = List.copyOf(limits);
    rules = List.copyOf(rules);
    steps = List.copyOf(steps);
    points = List.copyOf(points);
    questions = List.copyOf(questions);
    unknown = List.copyOf(unknown);
    withdrawn = Map.copyOf(withdrawn);
  }

  /// The rules of one kind, in the order of the files.
  public <R extends Rule> Stream<R> rules(Class<R> kind) {
    return rules.stream().filter(kind::isInstance).map(kind::cast);
  }

  /// The same pathway with these limits.
  public Pathway withLimits(List<TimeLimit> others) {
    return new Pathway(
        id,
        name,
        official,
        group,
        firstDay,
        provenance,
        goal,
        forWhom,
        plain,
        continues,
        combinations,
        others,
        rules,
        steps,
        points,
        questions,
        unknown,
        withdrawn);
  }
}
