package varde.app.casework;

import java.util.Locale;
import java.util.OptionalInt;

/// Which courses somebody wants to see, and in which order. What is empty asks for all.
///
/// @param mine only courses in which the person is named
/// @param name the beginning of a first name or surname
/// @param all also courses in which nothing is urgent
record WorklistQuery(
    boolean mine,
    OptionalInt unit,
    String pathway,
    String phase,
    String name,
    Order order,
    boolean all) {

  /// The order of the rows in each group.
  enum Order {
    DAY("next_due nulls last, name"),
    PATIENT("name"),
    WITH("therapist nulls first, next_due nulls last"),
    MUNICIPALITY("municipality, next_due nulls last");

    final String columns;

    Order(String columns) {
      this.columns = columns;
    }

    /// The word in addresses and keys of texts.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// True when it asks for less than everything.
  public boolean narrows() {
    return mine || unit.isPresent() || !pathway.isEmpty() || !phase.isEmpty() || !name.isEmpty();
  }
}
