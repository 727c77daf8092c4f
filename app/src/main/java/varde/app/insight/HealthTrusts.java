package varde.app.insight;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Which health trust and region a unit belongs to: as a table of the units says, or else because
/// its name begins with that of a health trust we have a list of.
public final class HealthTrusts {
  private static final String LIST = "organisations.csv";

  private final Map<String, String> regions = new LinkedHashMap<>();
  private final Map<String, Owner> owners = new HashMap<>();

  /// Whom a unit belongs to; empty words where that is not known.
  public record Owner(String trust, String region) {
    static final Owner UNKNOWN = new Owner("", "");
  }

  private HealthTrusts() {}

  /// The trusts of our list.
  public static HealthTrusts known() {
    var trusts = new HealthTrusts();
    var list = Objects.requireNonNull(HealthTrusts.class.getResourceAsStream(LIST), LIST);
    try (var rows = rows(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      rows.forEach(row -> trusts.regions.put(row.getField("name"), row.getField("rhf")));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return trusts;
  }

  /// The same, and what a table of units says, which goes before. Its columns are `unit`, `trust`
  /// and `region`; a region that is not filled in is that of the trust, if we know it.
  ///
  /// @throws IllegalArgumentException when a column is missing; the message is its name
  public HealthTrusts with(Reader table) throws IOException {
    try (var rows = rows(table)) {
      for (var row : rows) {
        var trust = field(row, "trust");
        var region = field(row, "region");
        owners.put(
            field(row, "unit"),
            new Owner(trust, region.isEmpty() ? regions.getOrDefault(trust, "") : region));
      }
    }
    return this;
  }

  private static CsvReader<NamedCsvRecord> rows(Reader table) {
    return CsvReader.builder().ofNamedCsvRecord(table);
  }

  private static String field(NamedCsvRecord row, String column) {
    return row.findField(column).orElseThrow(() -> new IllegalArgumentException(column)).strip();
  }

  /// The names of the trusts of our list, in its order.
  public List<String> names() {
    return List.copyOf(regions.keySet());
  }

  /// Whom the unit with this name belongs to.
  public Owner ownerOf(String unit) {
    return Optional.ofNullable(owners.get(unit)).orElseGet(() -> byName(unit));
  }

  /// The trust with the longest name that the unit's begins with.
  private Owner byName(String unit) {
    var trust = "";
    for (var name : regions.keySet()) {
      trust = name.length() > trust.length() && beginsWith(unit, name) ? name : trust;
    }
    return trust.isEmpty() ? Owner.UNKNOWN : new Owner(trust, regions.getOrDefault(trust, ""));
  }

  private static boolean beginsWith(String unit, String trust) {
    return unit.startsWith(trust)
        && (unit.length() == trust.length() || !Character.isLetter(unit.charAt(trust.length())));
  }
}
