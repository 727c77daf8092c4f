package varde.app.publishing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/// Ids as FHIR allows them: letters, digits, hyphens and points, 64 at the most.
final class ResourceId {
  private static final int LONGEST = 64;
  private static final int CHECKSUM = 9;

  private ResourceId() {}

  /// The parts with points between. What had to be altered or cut gets a checksum of what it was,
  /// so that two names stay two.
  static String of(String... parts) {
    var whole = String.join(".", List.of(parts));
    var allowed = whole.replaceAll("[^A-Za-z0-9.-]", "-");
    if (allowed.equals(whole) && whole.length() <= LONGEST) {
      return whole;
    }
    var kept = allowed.substring(0, Math.min(allowed.length(), LONGEST - CHECKSUM));
    return kept + "-" + checksum(whole);
  }

  private static String checksum(String name) {
    var sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
