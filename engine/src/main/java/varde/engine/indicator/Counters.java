package varde.engine.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import varde.engine.edition.Indicator;
import varde.engine.limit.Reason;
import varde.engine.limit.State;
import varde.engine.timeline.Compiled;

/// Where in a place's counters each thing is counted: first the limits with their states, then the
/// findings. Limits, indicators and findings of one name are one, whatever their edition.
final class Counters {
  private static final int OF_A_LIMIT = 16;
  private static final int NOT_MEASURED = State.NOT_MEASURED.ordinal();
  private static final int POSTPONED = OF_A_LIMIT - 1;

  final List<String> limits;
  final List<Indicator> indicators;
  final List<String> findings;

  private final int[] limitOf;
  private final int[] settingOf;
  private final int[] findingOf;
  private final int[][] limitsOf;
  private final int size;

  Counters(Compiled compiled) {
    var limitNames = new LinkedHashMap<String, Integer>();
    limitOf = new int[compiled.slots()];
    settingOf = new int[compiled.slots()];
    for (var slot = 0; slot < limitOf.length; slot++) {
      limitOf[slot] = number(limitNames, compiled.slot(slot).id());
      settingOf[slot] = compiled.slot(slot).setting().map(one -> one.ordinal() + 1).orElse(0);
    }
    var findingNames = new LinkedHashMap<String, Integer>();
    findingOf = new int[compiled.checks()];
    for (var check = 0; check < findingOf.length; check++) {
      findingOf[check] = number(findingNames, compiled.check(check).code());
    }
    limits = List.copyOf(limitNames.keySet());
    findings = List.copyOf(findingNames.keySet());
    indicators = compiled.indicators();
    limitsOf = indicators.stream().map(one -> limitsOf(compiled, one)).toArray(int[][]::new);
    size = finding(findings.size());
  }

  private static int number(Map<String, Integer> names, String name) {
    names.putIfAbsent(name, names.size());
    return names.getOrDefault(name, 0);
  }

  /// The limits whose intervals a share is of.
  private int[] limitsOf(Compiled compiled, Indicator indicator) {
    var found = new ArrayList<Integer>();
    for (var slot = 0; slot < limitOf.length; slot++) {
      var name = compiled.slot(slot);
      if (indicator instanceof Indicator.InTime share
          && name.interval().id().equals(share.interval())
          && (share.setting().isEmpty() || share.setting().equals(name.setting()))) {
        found.add(limitOf[slot]);
      }
    }
    return found.stream().distinct().mapToInt(Integer::intValue).toArray();
  }

  int size() {
    return size;
  }

  int interval(int slot, State state, Reason reason) {
    return limitOf[slot] * OF_A_LIMIT
        + (state == State.NOT_MEASURED ? NOT_MEASURED + reason.ordinal() - 1 : state.ordinal());
  }

  /// The setting that the limit holds in: 0 for none, else the ordinal plus one.
  int setting(int slot) {
    return settingOf[slot];
  }

  int postponed(int slot) {
    return limitOf[slot] * OF_A_LIMIT + POSTPONED;
  }

  /// True for a share of courses with an event, which is counted as numbers: 1 and 0.
  boolean isOfCourses(int indicator) {
    return indicators.get(indicator) instanceof Indicator.WithEvent;
  }

  int found(int check) {
    return finding(findingOf[check]);
  }

  int finding(int number) {
    return limits.size() * OF_A_LIMIT + number;
  }

  /// What the counters of one place, or the sums of several, say of a share of intervals; nothing
  /// of another indicator.
  Share share(int number, int[] counted) {
    var sum = new int[OF_A_LIMIT];
    for (var limit : limitsOf[number]) {
      for (var i = 0; i < OF_A_LIMIT; i++) {
        sum[i] += counted[limit * OF_A_LIMIT + i];
      }
    }
    return share(indicators.get(number), sum);
  }

  private static Share share(Indicator indicator, int[] sum) {
    var met = sum[State.MET.ordinal()];
    return new Share(indicator, met, met + sum[State.MISSED.ordinal()], beside(sum));
  }

  /// What is told of one limit.
  LimitCount limit(int number, int[] counted) {
    var sum = Arrays.copyOfRange(counted, number * OF_A_LIMIT, number * OF_A_LIMIT + OF_A_LIMIT);
    return new LimitCount(
        limits.get(number),
        sum[State.MET.ordinal()],
        sum[State.MISSED.ordinal()],
        sum[State.RUNNING.ordinal()],
        sum[State.ENDED.ordinal()],
        beside(sum));
  }

  private static Share.Beside beside(int[] sum) {
    var reasons = new LinkedHashMap<Reason, Integer>();
    for (var reason : Reason.values()) {
      var count = reason == Reason.NONE ? 0 : sum[NOT_MEASURED + reason.ordinal() - 1];
      if (count > 0) {
        reasons.put(reason, count);
      }
    }
    return new Share.Beside(
        sum[State.OVERDUE.ordinal()], sum[State.LAPSED.ordinal()], reasons, sum[POSTPONED]);
  }
}
