package varde.app.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import varde.app.security.Access;
import varde.app.security.AccessControl;
import varde.app.security.Refused;
import varde.app.web.PageTexts;
import varde.app.words.Texts;

/// A folder into which another system puts files, to be taken in.
///
/// A file is whole when it has not changed for a while; names that begin with a dot or end as parts
/// do are left alone. Each is taken in under a key of its own, so that nothing is done twice when
/// the program ends between the import and the move; only then is it moved, with a report beside
/// it.
public final class Inbox {
  /// So long a file has not changed when it is whole.
  public static final Duration STILL = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final long LARGEST = 50L << 20;
  private static final String PARTS = "(?i)(\\..*|.*\\.(part|tmp|filepart))";
  private static final String SESSION = "inbox";

  private final Box box;
  private final AccessControl control;
  private final MachineImports imports;
  private final Texts texts;
  private final Clock clock;
  private final Map<Path, Seen> seen = new HashMap<>();

  public Inbox(
      Box box, AccessControl control, MachineImports imports, PageTexts texts, Clock clock) {
    this.box = box;
    this.control = control;
    this.imports = imports;
    this.texts = texts.in(Texts.BOKMAAL);
    this.clock = clock;
  }

  /// Where files are put, and as whom they are taken in.
  ///
  /// @param subject of the system that puts them there
  public record Box(Path folder, String subject) {}

  /// The boxes of this installation.
  public record Boxes(List<Box> list) {
    public Boxes {
      list = List.copyOf(list);
    }
  }

  /// How a file looked, and since when it has looked so.
  private record Seen(long size, Instant changedAt, Instant since) {

    boolean isLike(Seen other) {
      return size == other.size && changedAt.equals(other.changedAt);
    }
  }

  /// Takes in every file that is whole. What cannot be done now is tried again next time.
  public void look() {
    try {
      var files = files();
      seen.keySet().retainAll(Set.copyOf(files));
      for (var file : files) {
        if (isStill(file)) {
          takeIn(file);
        }
      }
    } catch (IOException | RuntimeException broken) {
      // a message may hold what stands in a file, or its name
      LOG.warn("inbox: not now, {}", broken.getClass().getName());
    }
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(box.folder())) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !name(file).matches(PARTS))
          .sorted()
          .toList();
    }
  }

  private boolean isStill(Path file) throws IOException {
    var now = clock.instant();
    var looks = new Seen(Files.size(file), Files.getLastModifiedTime(file).toInstant(), now);
    var before = seen.get(file);
    if (before == null || !before.isLike(looks) || before.since().isAfter(now)) {
      seen.put(file, looks);
      return false;
    }
    return !before.since().plus(STILL).isAfter(now);
  }

  private void takeIn(Path file) throws IOException {
    var access = control.signIn(box.subject(), SESSION);
    if (access.isEmpty()) {
      LOG.warn("inbox: the system it belongs to is not known here");
      return;
    }
    try {
      var report = report(file, access.get());
      move(file, report.isTakenIn() ? "done" : "refused", report.json());
      LOG.info("inbox: a file is {}", report.isTakenIn() ? "taken in" : "refused");
    } catch (Refused refused) {
      LOG.warn("inbox: the system it belongs to may not import: {}", refused.ground().word());
    }
  }

  private Report report(Path file, Access access) throws IOException {
    if (Files.size(file) > LARGEST) {
      return Report.of(texts.say("import.unusable.large"));
    }
    var content = Files.readAllBytes(file);
    try {
      var form = new FileForm("", "");
      var sent = new SentFile(key(file, content), RowReader.shown(name(file)), form, content);
      return Report.of(imports.take(access, sent, texts));
    } catch (Unusable unusable) {
      return Report.of(texts.say(unusable.key(), unusable.value()));
    }
  }

  /// Another one when the same content is put there anew: something else may have come in between.
  private static String key(Path file, byte[] content) throws IOException {
    var digest = SentFile.sha256();
    digest.update(content);
    var about = name(file) + "\n" + Files.getLastModifiedTime(file).toInstant();
    digest.update(about.getBytes(StandardCharsets.UTF_8));
    return "inbox-" + HexFormat.of().formatHex(digest.digest());
  }

  /// The report first: a file that has been moved has one.
  private void move(Path file, String where, String report) throws IOException {
    var folder = Files.createDirectories(box.folder().resolve(where));
    var to = free(folder, name(file));
    Files.writeString(folder.resolve(name(to) + ".report.json"), report);
    Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
    seen.remove(file);
  }

  private static Path free(Path folder, String name) {
    return Stream.iterate(1, number -> number + 1)
        .map(number -> folder.resolve(number == 1 ? name : number + "-" + name))
        .filter(path -> !Files.exists(path))
        .findFirst()
        .orElseThrow();
  }

  private static String name(Path file) {
    return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
  }
}
