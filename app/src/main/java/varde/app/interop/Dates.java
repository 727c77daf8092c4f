package varde.app.interop;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import varde.engine.columns.Row;

/// Reads dates of the years 1 to 9999 as days since 1970-01-01.
final class Dates {
  private static final String ISO_PATTERN = "yyyy-MM-dd";
  private static final int ISO_LENGTH = ISO_PATTERN.length();
  private static final int LAST_YEAR = 9999;

  /// `2019-01-31`.
  static final DateTimeFormatter ISO = of(ISO_PATTERN);

  private final DateTimeFormatter format;
  private final boolean iso;

  Dates(DateTimeFormatter format) {
    this.format = format;
    this.iso = format == ISO;
  }

  /// A way of writing dates. A year is a year of our era, and 30 February is no date.
  static DateTimeFormatter of(String pattern) {
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern.replace('y', 'u'))
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /// The day, or [Row#NONE] when it is no date.
  int day(byte[] bytes, int from, int until, CsvScanner row, int field) {
    if (iso && isPlain(bytes, from, until)) {
      return isoDay(bytes, from, until);
    }
    try {
      var date = LocalDate.parse(row.text(field), format);
      return date.getYear() < 1 || date.getYear() > LAST_YEAR
          ? Row.NONE
          : Math.toIntExact(date.toEpochDay());
    } catch (DateTimeException noDate) {
      return Row.NONE;
    }
  }

  /// False when the field may have spaces round it that are more than one byte.
  private static boolean isPlain(byte[] bytes, int from, int until) {
    return bytes[from] >= 0 && bytes[until - 1] >= 0;
  }

  /// A day written as `2019-01-31`, or [Row#NONE] when it is none.
  static int isoDay(byte[] bytes, int from, int until) {
    if (until - from != ISO_LENGTH || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
      return Row.NONE;
    }
    var year = digits(bytes, from, from + 4);
    var month = digits(bytes, from + 5, from + 7);
    var day = digits(bytes, from + 8, from + 10);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) {
      return Row.NONE;
    }
    return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
  }

  private static int digits(byte[] bytes, int from, int until) {
    var number = 0;
    for (var i = from; i < until; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return -1;
      }
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }

  private static int lengthOf(int year, int month) {
    return Month.of(month).length(Year.isLeap(year));
  }
}
