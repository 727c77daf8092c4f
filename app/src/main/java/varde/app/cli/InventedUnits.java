package varde.app.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/// Units that do not exist, in health trusts that do. Their names say that they are invented; they
/// go into the data and are the same in every language.
final class InventedUnits {
  private static final String TRUSTS = "organisations.csv";
  private static final int UNITS_IN_A_TRUST = 5;

  private InventedUnits() {}

  /// The names, trust by trust.
  static List<String> names() {
    var name =
        new MessageFormat(
            ResourceBundle.getBundle("varde.app.cli.organisations", Locale.ROOT)
                .getString("unit.invented"),
            Locale.ROOT);
    return trusts().stream()
        .flatMap(trust ->
            IntStream.rangeClosed(1, UNITS_IN_A_TRUST)
                .mapToObj(number -> name.format(new Object[] {trust, number})))
        .toList();
  }

  private static List<String> trusts() {
    var resource = Objects.requireNonNull(InventedUnits.class.getResourceAsStream(TRUSTS), TRUSTS);
    try (var rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8));
        var stream = rows.stream()) {
      return stream.map(InventedUnits::name).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String name(NamedCsvRecord trust) {
    return trust.getField("name");
  }
}
