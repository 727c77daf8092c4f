package varde.engine.indicator;

import java.time.LocalDate;

/// The length of a period, and what the one that holds a day is called.
public enum Period {
  MONTH,
  /// Four months: January to April, May to August, September to December.
  TERTIAL,
  YEAR;

  private static final int MONTHS_OF_A_TERTIAL = 4;

  /// `2019-03`, `2019-T1` or `2019`; names in the order of time.
  public String of(LocalDate day) {
    return switch (this) {
      case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
      case TERTIAL ->
          "%04d-T%d".formatted(day.getYear(), (day.getMonthValue() - 1) / MONTHS_OF_A_TERTIAL + 1);
      case YEAR -> "%04d".formatted(day.getYear());
    };
  }
}
