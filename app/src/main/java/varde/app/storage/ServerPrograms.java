package varde.app.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of the embedded server, unpacked once into its folder.
final class ServerPrograms {
  private static final String FOLDER = "postgresql-18.6";
  private static final int ANYBODY_RUNS = 0111;

  private ServerPrograms() {}

  /// The folder with `bin` and `lib`. Unpacked beside and moved in place, so that a half-unpacked
  /// one is never used.
  static Path unpackedIn(Path home) throws IOException {
    var folder = home.resolve(FOLDER);
    if (!Files.exists(folder)) {
      var unpacking = home.resolve(FOLDER + ".new");
      delete(unpacking);
      unpack(unpacking);
      Files.move(unpacking, folder);
    }
    return folder;
  }

  private static void unpack(Path folder) throws IOException {
    var name = "/postgres-" + system() + ".txz";
    try (var packed = ServerPrograms.class.getResourceAsStream(name)) {
      if (packed == null) {
        throw new StorageFailure("storage.system", system());
      }
      try (var archive =
          new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
          unpack(archive, entry, folder);
        }
      }
    }
  }

  private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path folder)
      throws IOException {
    var path = folder.resolve(entry.getName()).normalize();
    if (!path.startsWith(folder)) {
      throw new IOException("an entry outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(archive, path);
    if ((entry.getMode() & ANYBODY_RUNS) != 0) {
      var permissions = new HashSet<>(Files.getPosixFilePermissions(path));
      permissions.addAll(
          Set.of(
              PosixFilePermission.OWNER_EXECUTE,
              PosixFilePermission.GROUP_EXECUTE,
              PosixFilePermission.OTHERS_EXECUTE));
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  /// As the archives are named: `linux-x86_64`, `darwin-arm_64`.
  private static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var machine = System.getProperty("os.arch");
    var isArm = List.of("aarch64", "arm64").contains(machine);
    return (name.startsWith("mac") ? "darwin" : "linux") + (isArm ? "-arm_64" : "-x86_64");
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var inside = Files.walk(folder)) {
      for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
