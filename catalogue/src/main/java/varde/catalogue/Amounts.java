package varde.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import varde.engine.synthetic.Calibration;

/// Reads the numbers and days of a calibrated population, and tells those that cannot be.
final class Amounts {
  private static final int WHOLE = 100;

  private final Problems problems;

  Amounts(Problems problems) {
    this.problems = problems;
  }

  /// A part of the whole: from 0 to 100.
  int percent(Fields fields) {
    var percent = fields.number("percent");
    if (percent > WHOLE) {
      problems.add("calibration.percent", fields.place("percent"), String.valueOf(percent));
    }
    return percent;
  }

  /// A number above 0.
  int weight(Fields fields, String key) {
    var weight = fields.number(key);
    if (fields.has(key) && weight == 0) {
      problems.add("calibration.weight", fields.place(key), key);
    }
    return weight;
  }

  /// Numbers above 0, one at least.
  List<Integer> weights(Fields fields, String key) {
    var weights = new ArrayList<Integer>();
    for (var word : fields.words(key)) {
      if (word.matches("[1-9][0-9]{0,8}")) {
        weights.add(Integer.valueOf(word));
      } else {
        problems.add("calibration.weight", fields.place(key), word);
      }
    }
    mustBeSome(fields.words(key), fields, key);
    return weights;
  }

  void mustBeSome(Collection<?> found, Fields fields, String key) {
    if (found.isEmpty()) {
      problems.add("calibration.empty", fields.place(key), key);
    }
  }

  /// A date that must be there.
  LocalDate date(Fields fields, String key) {
    if (!fields.has(key)) {
      problems.add("key.missing", fields.place(), key);
    }
    return fields.date(key).orElse(LocalDate.EPOCH);
  }

  /// A first and a last day.
  Calibration.Days days(Fields fields) {
    var from = date(fields, "from");
    var through = date(fields, "through");
    if (through.isBefore(from)) {
      problems.add("calibration.backwards", fields.place("through"));
    }
    return new Calibration.Days(from, through);
  }
}
