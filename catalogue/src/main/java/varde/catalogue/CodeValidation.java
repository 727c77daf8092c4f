package varde.catalogue;

import java.util.Map;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;

/// Do an edition's codes fit its code systems, pathways, events and outcomes?
final class CodeValidation {
  private final EditionFolder folder;
  private final Edition edition;
  private final Problems problems;

  CodeValidation(EditionFolder folder, Edition edition, Problems problems) {
    this.folder = folder;
    this.edition = edition;
    this.problems = problems;
  }

  /// Does each row belong to a code system and a pathway of the edition?
  void rows() {
    for (var line : folder.codes()) {
      var code = line.code();
      if (!edition.codeSystems().containsKey(code.system())) {
        problems.add("codes.system", line.place(), code.code(), code.system());
      }
      if (!code.pathway().isEmpty() && !folder.mayHave(code.pathway())) {
        problems.add("codes.pathway", line.place(), code.code(), code.pathway());
      }
      if (code.validFrom().isPresent()
          && code.validThrough().isPresent()
          && code.validFrom().get().isAfter(code.validThrough().get())) {
        problems.add("codes.backwards", line.place(), code.code());
      }
      Validation.source(edition, code.provenance(), line.place(), problems);
    }
  }

  /// Is what the codes of a pathway register known to the edition?
  void combinations(Pathway pathway, Place place) {
    if (pathway.combinations().isEmpty()) {
      problems.add("pathway.no-codes", place, pathway.id());
    }
    for (var line : folder.codes()) {
      var parts = edition.notation().composite().matcher(line.code().code());
      if (line.code().pathway().equals(pathway.id()) && isComposite(line) && parts.matches()) {
        combination(line, parts.group(2), parts.group(3));
      }
    }
  }

  private boolean isComposite(CodesFile.Line line) {
    var system = edition.codeSystems().get(line.code().system());
    return system != null && system.holds().equals("composites");
  }

  private void combination(CodesFile.Line line, String name, String outcome) {
    var event = edition.events().get(name);
    if (event == null) {
      problems.add("event.unknown", line.place(), name);
    } else if (outcome.isEmpty() != event.outcomes().isEmpty()) {
      problems.add(
          event.outcomes().isEmpty() ? "codes.outcome" : "codes.no-outcome",
          line.place(),
          line.code().code(),
          name);
    } else if (!outcome.isEmpty()
        && !edition.outcomes().getOrDefault(event.outcomes(), Map.of()).containsKey(outcome)) {
      problems.add(
          "codes.unlisted-outcome", line.place(), line.code().code(), outcome, event.outcomes());
    }
  }
}
