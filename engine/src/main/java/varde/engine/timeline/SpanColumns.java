package varde.engine.timeline;

import java.util.Arrays;

/// What indicators ask of many courses in numbers, one after another; memory that is used again.
final class SpanColumns {
  int size;
  int[] indicator = new int[64];
  int[] value = new int[64];
  int[] day = new int[64];
  byte[] setting = new byte[64];

  void add(int ofIndicator, int counted, int settledOn, byte inSetting) {
    if (size == indicator.length) {
      grow();
    }
    indicator[size] = ofIndicator;
    value[size] = counted;
    day[size] = settledOn;
    setting[size++] = inSetting;
  }

  private void grow() {
    var longer = size * 2;
    indicator = Arrays.copyOf(indicator, longer);
    value = Arrays.copyOf(value, longer);
    day = Arrays.copyOf(day, longer);
    setting = Arrays.copyOf(setting, longer);
  }
}
