package varde.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// A folder in which one thing is wrong, and the problem that must be told.
///
/// @param raw files that are no text in UTF-8; empty bytes make a folder in the file's place
record Broken(String code, Folders folders, Map<String, byte[]> raw, Place place) {

  /// The good edition with these words exchanged; the problem stands where the new ones do.
  static Broken broken(String code, String file, String words, String others) {
    var folders = Folders.GOOD.changed(file, words, others);
    return new Broken(
        code,
        folders,
        Map.of(),
        new Place(file, others.isEmpty() ? 0 : folders.lineOf(file, others)));
  }

  /// The good edition with one rule more.
  static Broken withRule(String code, String rule) {
    return broken(code, Folders.EDITION, "\nintervals:", "\n  added: {" + rule + "}\nintervals:")
        .at(Folders.EDITION, "added: {");
  }

  static Broken broken(String code, Folders folders) {
    return new Broken(code, folders, Map.of(), new Place("", 0));
  }

  Broken and(String file, String words, String others) {
    return new Broken(code, folders.changed(file, words, others), raw, place);
  }

  Broken andRaw(String file, byte[] bytes) {
    var more = new LinkedHashMap<>(raw);
    more.put(file, bytes);
    return new Broken(code, folders, more, place);
  }

  /// The problem stands on the line with these words.
  Broken at(String file, String words) {
    return at(file, folders.lineOf(file, words));
  }

  Broken at(String file, int line) {
    return new Broken(code, folders, raw, new Place(file, line));
  }

  Checked<Catalogue> load(Path folder) throws IOException {
    for (var file : raw.entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(file.getValue().length == 0 ? path : path.getParent());
      if (file.getValue().length > 0) {
        Files.write(path, file.getValue());
      }
    }
    return folders.load(folder);
  }
}
