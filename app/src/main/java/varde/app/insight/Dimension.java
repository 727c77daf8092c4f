package varde.app.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What figures may be divided by.
public enum Dimension {
  UNIT,
  TRUST,
  REGION,
  PATHWAY,
  SETTING,
  MONTH,
  TERTIAL,
  YEAR;

  /// The dimension that this word asks for.
  public static Optional<Dimension> find(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /// The words that may be used, in their order.
  public static List<String> words() {
    return Arrays.stream(values()).map(Dimension::word).toList();
  }

  /// The word for it on the command line and in files.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// True when its places follow each other in time.
  public boolean isTime() {
    return this == MONTH || this == TERTIAL || this == YEAR;
  }
}
