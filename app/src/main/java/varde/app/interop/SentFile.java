package varde.app.interop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import varde.engine.edition.Edition;

/// A file that another system sends.
final class SentFile {
  private final String key;
  private final String name;
  private final FileForm form;
  private final byte[] content;

  /// @param key the same for the same file sent once more; empty when nothing is to be kept
  /// @param name as the file is called; empty when it has no name
  SentFile(String key, String name, FileForm form, byte[] content) {
    this.key = key;
    this.name = name;
    this.form = form;
    this.content = content.clone();
  }

  String key() {
    return key;
  }

  String name() {
    return name;
  }

  /// What it says.
  ///
  /// @throws Unusable when nothing of it can be taken in
  Export read(List<Edition> editions) {
    var export = Export.read(editions, name, form, content);
    if (export.rows() + export.unreadable() == 0) {
      throw new Unusable("empty", "");
    }
    return export;
  }

  /// The same for the same file, read in the same way.
  byte[] fingerprint() {
    var digest = sha256();
    digest.update((form.encoding() + "\n" + form.dates() + "\n").getBytes(StandardCharsets.UTF_8));
    return digest.digest(content);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
