package varde.engine.synthetic;

import java.util.Arrays;
import java.util.List;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.edition.TimeLimit;
import varde.engine.limit.Days;

/// How long one interval is meant to take in a pathway, by setting and severity, and how long it
/// takes in a course.
final class Norm {
  private static final int UNSTATED = -1;
  private static final int SEVERITIES = Severity.values().length + 1;
  private static final int SETTINGS = Setting.values().length + 1;

  private final int[] days = new int[SETTINGS * SEVERITIES];

  /// Nothing is stated.
  static final Norm UNKNOWN = new Norm();

  private Norm() {
    Arrays.fill(days, UNSTATED);
  }

  /// The norm in these limits, all of one interval; without one, nothing is stated.
  static Norm of(List<TimeLimit> limits) {
    var norm = new Norm();
    limits.forEach(norm::take);
    return norm;
  }

  private void take(TimeLimit limit) {
    for (var setting = 0; setting < SETTINGS; setting++) {
      for (var severity = 0; severity < SEVERITIES; severity++) {
        if (limit.setting().isEmpty() || limit.setting().get().ordinal() + 1 == setting) {
          if (limit.severity().isEmpty() || limit.severity().get().ordinal() + 1 == severity) {
            days[setting * SEVERITIES + severity] = value(limit);
          }
        }
      }
    }
  }

  private static int value(TimeLimit limit) {
    return switch (limit.days()) {
      case Days.Within(int within) -> within;
      case Days.Unstated unstated -> limit.local().map(local -> local.days()).orElse(UNSTATED);
    };
  }

  /// The limit; what is given otherwise where nothing is stated.
  int limit(int setting, int severity, int otherwise) {
    var limit = days[setting * SEVERITIES + severity];
    return limit == UNSTATED ? otherwise : limit;
  }

  boolean isStated(int setting, int severity) {
    return days[setting * SEVERITIES + severity] != UNSTATED;
  }

  /// The days that a course takes: most within the limit, some on the very day, some one day past
  /// it, and long tails. Where nothing is stated, what is common in such services.
  ///
  /// @param setting as in a [Row]
  /// @param severity as in a [Row]
  int draw(Dice dice, int setting, int severity) {
    var limit = days[setting * SEVERITIES + severity];
    return limit == UNSTATED ? common(dice) : around(limit, dice);
  }

  private static int around(int limit, Dice dice) {
    return switch (dice.below(20)) {
      case 0, 1 -> limit;
      case 2 -> limit + 1;
      case 3, 4 -> limit + dice.between(2, 14);
      case 5 -> limit + common(dice);
      case 6 -> 0;
      default -> dice.between(0, limit);
    };
  }

  /// Mostly weeks, sometimes months, now and then a year.
  static int common(Dice dice) {
    return switch (dice.below(10)) {
      case 0 -> dice.between(91, 400);
      case 1, 2, 3 -> dice.between(22, 90);
      default -> dice.between(0, 21);
    };
  }
}
