package varde.engine.synthetic;

import java.time.LocalDate;
import java.util.Arrays;

/// Synthetic identity numbers: that of the n-th person, and the day of birth in it. No two persons
/// of a population have the same.
///
/// A number is day, month + 80, year, three digits for the individual (000–499 for those born
/// before 2000, 500–999 later) and two control digits by modulus 11. The 80 makes it one that no
/// living person has; the Norwegian tax administration marks the people of its test register so.
///
/// Every day of birth has the same number of places, so that a place is a day and an individual; a
/// step that shares no factor with the number of places leads through all of them.
final class IdentityNumbers {
  /// How many people may be born on one day.
  static final int PLACES_A_DAY;

  private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_BIRTH = LocalDate.of(2039, 12, 31);
  private static final int OLDEST = 90;

  /// The span of ages that [#birthDay(long, int, int)] draws from. Twelve years, a few days short,
  /// so that nobody in it has reached the age after the last.
  private static final int AGES = 12;

  private static final int DAYS_OF_AGES = AGES * 365;
  private static final int CENTURY = 2000;
  private static final int HALF = 500;
  private static final int MODULUS = 11;
  private static final int NO_DIGIT = 10;
  private static final int SYNTHETIC = 80;
  private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2};
  private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3};
  private static final int DATE_DIGITS = 6;

  /// The individuals with both control digits, by the remainders of the date and the half.
  private static final int[][] INDIVIDUALS = new int[MODULUS * MODULUS * 2][];

  static {
    for (var i = 0; i < INDIVIDUALS.length; i++) {
      INDIVIDUALS[i] = individuals(i / 2 / MODULUS, i / 2 % MODULUS, i % 2 * HALF);
    }
    PLACES_A_DAY = Arrays.stream(INDIVIDUALS).mapToInt(of -> of.length).min().orElseThrow();
  }

  private final long first;
  private final long size;
  private final long step;
  private final long offset;

  private IdentityNumbers(long seed, long first, long days) {
    this.first = first;
    size = days * PLACES_A_DAY;
    var dice = new Dice();
    dice.begin(seed, -1);
    offset = Math.floorMod(dice.next(), size);
    step = stepThrough(size, Math.floorMod(dice.next(), size));
  }

  /// People old enough to be patients from this day on: the oldest are 90 years then, the youngest
  /// one.
  ///
  /// @throws IllegalArgumentException when nobody with such a number can be so old
  static IdentityNumbers ofAllAges(long seed, LocalDate from) {
    var oldest = later(from.minusYears(OLDEST), FIRST_BIRTH);
    var youngest = from.minusYears(1);
    if (youngest.isBefore(oldest) || youngest.isAfter(LAST_BIRTH)) {
      throw new IllegalArgumentException("no identity numbers for patients from " + from);
    }
    return new IdentityNumbers(
        seed, oldest.toEpochDay(), youngest.toEpochDay() - oldest.toEpochDay() + 1);
  }

  /// People whose age is chosen when they become patients, on these days or between them.
  ///
  /// A person's place is an individual and a remainder of days by the span of ages. Whatever age is
  /// chosen, the day of birth has that remainder, so that no two persons have the same number.
  ///
  /// @throws IllegalArgumentException when there are no such numbers for all who may be chosen
  static IdentityNumbers ofChosenAges(long seed, LocalDate from, LocalDate through) {
    if (from.minusYears(OLDEST).isBefore(FIRST_BIRTH) || through.isAfter(LAST_BIRTH)) {
      throw new IllegalArgumentException("no identity numbers for patients from " + from);
    }
    return new IdentityNumbers(seed, 0, DAYS_OF_AGES);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static long stepThrough(long size, long wished) {
    var step = wished;
    while (greatestCommonFactor(step, size) != 1) {
      step++;
    }
    return step;
  }

  private static long greatestCommonFactor(long a, long b) {
    return b == 0 ? a : greatestCommonFactor(b, a % b);
  }

  /// How many people there can be.
  long size() {
    return size;
  }

  /// Days since 1970-01-01.
  int birthDay(long person) {
    return Math.toIntExact(first + place(person) / PLACES_A_DAY);
  }

  /// The day of birth of a person who is of this age on that day, or less than twelve years older.
  int birthDay(long person, int onDay, int youngest) {
    var latest = onDay - youngest * 1461 / 4 - 1;
    var remainder = Math.toIntExact(place(person) / PLACES_A_DAY);
    return latest - Math.floorMod(latest - remainder, DAYS_OF_AGES);
  }

  /// All eleven digits; the first may be a zero that a number does not show.
  long number(long person, int birthDay) {
    var born = LocalDate.ofEpochDay(birthDay);
    var date =
        (born.getDayOfMonth() * 100 + born.getMonthValue() + SYNTHETIC) * 100
            + born.getYear() % 100;
    var first = sum(date, DATE_DIGITS, FIRST_WEIGHTS, 0) % MODULUS;
    var second = sum(date, DATE_DIGITS, SECOND_WEIGHTS, 0) % MODULUS;
    var half = born.getYear() < CENTURY ? 0 : 1;
    var individual =
        INDIVIDUALS[(first * MODULUS + second) * 2 + half][(int) (place(person) % PLACES_A_DAY)];
    var control = control(first, second, individual);
    return (date * 1000L + individual) * 100 + control;
  }

  /// The number with all its digits.
  static String written(long number) {
    return ("0" + number).substring(Long.toString(number).length() - 10);
  }

  private long place(long person) {
    return (person * step + offset) % size;
  }

  private static int[] individuals(int first, int second, int from) {
    return java.util.stream.IntStream.range(from, from + HALF)
        .filter(individual -> control(first, second, individual) >= 0)
        .toArray();
  }

  /// Both control digits, or -1 when there is none.
  private static int control(int first, int second, int individual) {
    var one = digit(first + sum(individual, 3, FIRST_WEIGHTS, DATE_DIGITS));
    var two = digit(second + sum(individual, 3, SECOND_WEIGHTS, DATE_DIGITS) + 2 * one);
    return one == NO_DIGIT || two == NO_DIGIT ? -1 : one * 10 + two;
  }

  private static int digit(int sum) {
    return (MODULUS - sum % MODULUS) % MODULUS;
  }

  /// The digits of a number, each times its weight.
  private static int sum(int number, int digits, int[] weights, int firstWeight) {
    var sum = 0;
    var rest = number;
    for (var i = digits - 1; i >= 0; i--) {
      sum += rest % 10 * weights[firstWeight + i];
      rest /= 10;
    }
    return sum;
  }
}
