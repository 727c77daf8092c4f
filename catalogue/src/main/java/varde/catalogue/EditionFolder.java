package varde.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The files of one edition as they are written, or merged with those of the edition it extends.
///
/// @param pathways by the pathway's id, which is the file's name
/// @param unread the files that are there but could not be read: what they hold is unknown, not
///   missing
record EditionFolder(
    String name,
    Node.Entries edition,
    Map<String, Node.Entries> pathways,
    List<CodesFile.Line> codes,
    Set<String> unread) {
  static final String EDITION = "edition.yaml";
  static final String CODES = "codes.csv";
  private static final String YAML = ".yaml";

  static boolean isOne(Path folder) {
    return Files.isRegularFile(folder.resolve(EDITION));
  }

  static EditionFolder read(Path folder, Problems problems) {
    var name = String.valueOf(folder.getFileName());
    var unread = new HashSet<String>();
    var pathways = new LinkedHashMap<String, Node.Entries>();
    var edition = YamlFile.read(folder.resolve(EDITION), name + "/" + EDITION, problems);
    if (edition.isEmpty()) {
      unread.add(EDITION);
    }
    for (var id : pathwayFiles(folder, name, problems)) {
      YamlFile.read(folder.resolve(id + YAML), name + "/" + id + YAML, problems)
          .ifPresentOrElse(read -> pathways.put(id, read), () -> unread.add(id + YAML));
    }
    var codes = CodesFile.read(folder.resolve(CODES), name + "/" + CODES, problems);
    if (codes.isEmpty()) {
      unread.add(CODES);
    }
    return new EditionFolder(
        name,
        edition.orElse(Node.Entries.none(new Place(name, 0))),
        pathways,
        codes.orElse(List.of()),
        unread);
  }

  private static List<String> pathwayFiles(Path folder, String name, Problems problems) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(file -> file.endsWith(YAML) && !file.equals(EDITION))
          .map(file -> file.substring(0, file.length() - YAML.length()))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      problems.add("file.unreadable", new Place(name, 0), String.valueOf(unreadable.getMessage()));
      return List.of();
    }
  }

  /// True when the edition's own file could be read: without it nothing else can be judged.
  boolean isReadable() {
    return !unread.contains(EDITION);
  }

  boolean areCodesRead() {
    return !unread.contains(CODES);
  }

  /// True when the pathway is there, or stands in a file that could not be read.
  boolean mayHave(String pathway) {
    return pathways.containsKey(pathway) || unread.contains(pathway + YAML);
  }

  /// The edition's id; the folder's name when it has none.
  String id() {
    return word("edition", name);
  }

  /// The id of the edition of which this one says only what differs; empty when it stands alone.
  String extendsEdition() {
    return word("extends", "");
  }

  private String word(String key, String otherwise) {
    return edition.entries().get(key) instanceof Node.Scalar scalar ? scalar.text() : otherwise;
  }

  /// This edition whole: the other one, with what this one says differently.
  EditionFolder on(EditionFolder base, Problems problems) {
    var kept = new Fields(edition, problems).words("pathways_kept");
    var merged = new LinkedHashMap<String, Node.Entries>();
    base.pathways.forEach((id, node) -> {
      if (kept.isEmpty() || kept.contains(id)) {
        merged.put(id, node);
      }
    });
    var whole = base.edition.mergedWith(edition.basedOn(base.edition, problems));
    var shared = whole.only(PathwayReader.SHARED);
    pathways.forEach((id, node) ->
        merged.merge(
            id,
            node,
            (before, now) -> before.mergedWith(now.basedOn(shared.mergedWith(before), problems))));
    var notRead = new HashSet<>(unread);
    base.unread.stream()
        .filter(file -> kept.isEmpty() || !file.endsWith(YAML) || kept.contains(idOf(file)))
        .forEach(notRead::add);
    notRead.forEach(file -> merged.remove(idOf(file)));
    var codeLines =
        Stream.concat(
                base.codes.stream().filter(line -> codes.stream().noneMatch(line::isSameAs)),
                codes.stream())
            .filter(line ->
                line.code().pathway().isEmpty()
                    || merged.containsKey(line.code().pathway())
                    || codes.contains(line))
            .toList();
    return new EditionFolder(name, whole, merged, codeLines, notRead);
  }

  private static String idOf(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }
}
