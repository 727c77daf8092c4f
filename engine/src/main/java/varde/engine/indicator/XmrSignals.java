package varde.engine.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds the signals in one stretch of an XmR chart.
final class XmrSignals {
  private static final int RUN = 7;
  private static final int THREE = 3;

  private final double[] values;
  private final int[] sides;
  private final XmrSignal[] signals;

  private XmrSignals(List<Double> values, double centre) {
    this.values = values.stream().mapToDouble(value -> value).toArray();
    sides = Arrays.stream(this.values).mapToInt(value -> direction(centre, value)).toArray();
    signals = new XmrSignal[sides.length];
    Arrays.fill(signals, XmrSignal.NONE);
  }

  /// One for each value. What is found later takes the place of what was found before it, so that
  /// each point keeps the first in the order of the signals.
  static List<XmrSignal> of(List<Double> values, double centre, Optional<XmrChart.Limits> limits) {
    var found = new XmrSignals(values, centre);
    found.findRuns(found.sides, RUN, XmrSignal.SHIFT);
    limits.ifPresent(found::findTwoOfThree);
    found.findRuns(found.steps(), RUN - 1, XmrSignal.TREND);
    limits.ifPresent(found::findOutside);
    return List.of(found.signals);
  }

  /// Up or down from each value to the next.
  private int[] steps() {
    var steps = new int[Math.max(0, values.length - 1)];
    Arrays.setAll(steps, i -> direction(values[i], values[i + 1]));
    return steps;
  }

  /// 1 up, -1 down, 0 neither.
  private static int direction(double from, double to) {
    return (int) Math.signum(to - from);
  }

  /// Marks seven points wherever so many successive directions are one and the same.
  private void findRuns(int[] directions, int length, XmrSignal signal) {
    for (var from = 0; from + length <= directions.length; from++) {
      if (isOneWay(directions, from, from + length)) {
        Arrays.fill(signals, from, from + RUN, signal);
      }
    }
  }

  private static boolean isOneWay(int[] directions, int from, int until) {
    var sum = Arrays.stream(directions, from, until).sum();
    return Math.abs(sum) == until - from;
  }

  private void findTwoOfThree(XmrChart.Limits limits) {
    for (var from = 0; from + THREE <= values.length; from++) {
      var near = new boolean[THREE];
      var count = 0;
      for (var i = 0; i < THREE; i++) {
        near[i] = isNear(values[from + i], limits);
        count += near[i] ? 1 : 0;
      }
      if (count > 1 && isOneWay(sides, from, from + THREE)) {
        mark(near, from);
      }
    }
  }

  private static boolean isNear(double value, XmrChart.Limits limits) {
    return limits.near().side(value) != Side.WITHIN && limits.outer().side(value) == Side.WITHIN;
  }

  private void mark(boolean[] near, int from) {
    for (var i = 0; i < THREE; i++) {
      if (near[i]) {
        signals[from + i] = XmrSignal.TWO_OF_THREE;
      }
    }
  }

  private void findOutside(XmrChart.Limits limits) {
    for (var i = 0; i < values.length; i++) {
      if (limits.outer().side(values[i]) != Side.WITHIN) {
        signals[i] = XmrSignal.OUTSIDE;
      }
    }
  }
}
