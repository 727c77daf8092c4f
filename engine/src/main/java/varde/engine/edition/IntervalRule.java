package varde.engine.edition;

import java.util.List;

/// From which event to which event a time limit counts.
public record IntervalRule(String id, From from, To to, Text label, List<String> readings) {
  public IntervalRule {
    readings = List.copyOf(readings);
  }
}
