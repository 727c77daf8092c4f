package varde.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The files of one edition as they are written, or merged with those of the edition it extends.
///
/// @param pathways by the pathway's id, which is the file's name
record EditionFolder(
    String name,
    Node.Entries edition,
    Map<String, Node.Entries> pathways,
    List<CodesFile.Line> codes) {
  static final String EDITION = "edition.yaml";
  static final String CODES = "codes.csv";
  private static final String YAML = ".yaml";

  static boolean isOne(Path folder) {
    return Files.isRegularFile(folder.resolve(EDITION));
  }

  static EditionFolder read(Path folder, Problems problems) {
    var name = String.valueOf(folder.getFileName());
    var pathways = new LinkedHashMap<String, Node.Entries>();
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        var fileName = String.valueOf(file.getFileName());
        if (fileName.endsWith(YAML) && !fileName.equals(EDITION)) {
          var id = fileName.substring(0, fileName.length() - YAML.length());
          pathways.put(id, YamlFile.read(file, name + "/" + fileName, problems));
        }
      }
    } catch (IOException | UncheckedIOException unreadable) {
      problems.add("file.unreadable", new Place(name, 0), String.valueOf(unreadable.getMessage()));
    }
    return new EditionFolder(
        name,
        YamlFile.read(folder.resolve(EDITION), name + "/" + EDITION, problems),
        pathways,
        CodesFile.read(folder.resolve(CODES), name + "/" + CODES, problems));
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
    pathways.forEach((id, node) ->
        merged.merge(id, node, (before, now) -> (Node.Entries) before.mergedWith(now)));
    var codeLines =
        Stream.concat(
                base.codes.stream().filter(line -> codes.stream().noneMatch(line::isSameAs)),
                codes.stream())
            .filter(line ->
                line.code().pathway().isEmpty() || merged.containsKey(line.code().pathway()))
            .toList();
    return new EditionFolder(
        name, (Node.Entries) base.edition.mergedWith(edition), merged, codeLines);
  }
}
