package varde.engine.columns;

import java.util.Arrays;

/// A column of whole numbers that grows.
final class Ints {
  private int[] values = new int[256];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = value;
  }

  int size() {
    return size;
  }

  /// The numbers, and room for more behind them.
  int[] values() {
    return values;
  }

  void clear() {
    size = 0;
  }
}
