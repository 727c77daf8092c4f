package varde.app.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import varde.app.insight.HealthTrusts;

/// Units that do not exist, in health trusts that do. Their names say that they are invented; they
/// go into the data and are the same in every language.
final class InventedUnits {
  private static final int UNITS_IN_A_TRUST = 5;

  private InventedUnits() {}

  /// The names, trust by trust.
  static List<String> names() {
    var name =
        new MessageFormat(
            ResourceBundle.getBundle("varde.app.cli.organisations", Locale.ROOT)
                .getString("unit.invented"),
            Locale.ROOT);
    return HealthTrusts.known().names().stream()
        .flatMap(trust ->
            IntStream.rangeClosed(1, UNITS_IN_A_TRUST)
                .mapToObj(number -> name.format(new Object[] {trust, number})))
        .toList();
  }
}
