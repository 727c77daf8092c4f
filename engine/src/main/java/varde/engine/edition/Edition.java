package varde.engine.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that is in force in a period.
///
/// @param programme editions of one programme follow each other in time
/// @param extendsEdition the edition of which the folder says only what differs; empty when it
///   stands alone
/// @param from the first day; empty when unknown: then it is used only by name
/// @param through the last day; empty when there is none yet
/// @param sameDay the order in which events of one day are read; empty: the order of the input
/// @param outside events that stand outside the order
public record Edition(
    String id,
    String programme,
    String extendsEdition,
    Text name,
    Text summary,
    Optional<LocalDate> from,
    Optional<LocalDate> through,
    Provenance provenance,
    Notation notation,
    List<EventMatch> sameDay,
    List<String> outside,
    Map<String, CodeSystem> codeSystems,
    Map<String, EventType> events,
    Map<String, Map<String, Text>> outcomes,
    Map<String, IntervalRule> intervals,
    Map<String, FindingText> findings,
    Map<String, Indicator> indicators,
    Map<String, Text> phases,
    Map<String, Source> sources,
    List<Code> codes,
    List<Amendment> amendments,
    List<OpenQuestion> unknown,
    List<Pathway> pathways) {
  public Edition {
    sameDay = List.copyOf(sameDay);
    outside = List.copyOf(outside);
    codes = List.copyOf(codes);
    amendments = List.copyOf(amendments);
    unknown = List.copyOf(unknown);
    pathways = List.copyOf(pathways);
  }

  /// The pathway with this id, if the edition has it.
  public Optional<Pathway> find(String pathway) {
    return pathways.stream().filter(p -> p.id().equals(pathway)).findFirst();
  }

  /// The same edition, in force from a day that the installation states.
  public Edition startingOn(LocalDate day, Provenance stated) {
    return new Edition(
        id,
        programme,
        extendsEdition,
        name,
        summary,
        Optional.of(day),
        through,
        stated,
        notation,
        sameDay,
        outside,
        codeSystems,
        events,
        outcomes,
        intervals,
        findings,
        indicators,
        phases,
        sources,
        codes,
        amendments,
        unknown,
        pathways);
  }

  /// The same edition with these pathways.
  public Edition withPathways(List<Pathway> others) {
    return new Edition(
        id,
        programme,
        extendsEdition,
        name,
        summary,
        from,
        through,
        provenance,
        notation,
        sameDay,
        outside,
        codeSystems,
        events,
        outcomes,
        intervals,
        findings,
        indicators,
        phases,
        sources,
        codes,
        amendments,
        unknown,
        others);
  }
}
