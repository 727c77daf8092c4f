package varde.app.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A Norwegian identity number: day, month, year, three digits for the individual, two for control.
///
/// A temporary number (D-number) has 40 added to the day, a synthetic one 80 or 40 to the month.
/// Never shown, written in a log or put in an address.
record IdentityNumber(String digits) {
  private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
  private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  private static final int MODULUS = 11;
  private static final int ADDED = 40;

  /// Empty when it is none: not eleven digits, or the control digits do not fit.
  static Optional<IdentityNumber> of(String written) {
    var digits = written.replaceAll("[\\s\u00A0]", "");
    return digits.matches("[0-9]{11}")
            && fits(digits, FIRST_WEIGHTS)
            && fits(digits, SECOND_WEIGHTS)
        ? Optional.of(new IdentityNumber(digits))
        : Optional.empty();
  }

  private static boolean fits(String digits, int[] weights) {
    var sum = 0;
    for (var i = 0; i < weights.length; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    return sum % MODULUS == 0;
  }

  /// The day of birth in it; empty when it holds none: an auxiliary number begins with 8 or 9.
  Optional<LocalDate> birthDate() {
    if (digits.charAt(0) >= '8') {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(century() + number(4, 6), number(2, 4) % ADDED, number(0, 2) % ADDED));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /// The individual's digits tell the century.
  private int century() {
    var individual = number(6, 9);
    var year = number(4, 6);
    if (individual < 500) {
      return 1900;
    }
    if (individual < 750 && year >= 54) {
      return 1800;
    }
    return individual >= 900 && year >= 40 ? 1900 : 2000;
  }

  private int number(int from, int to) {
    return Integer.parseInt(digits.substring(from, to));
  }

  @Override
  public String toString() {
    return "identity number";
  }
}
