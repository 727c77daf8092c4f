package varde.engine.synthetic;

/// Draws one of some numbers, each as often as its weight says.
final class Weights {
  private final double[] upTo;

  /// @param weights none negative, not all zero
  Weights(double[] weights) {
    upTo = weights.clone();
    for (var i = 1; i < upTo.length; i++) {
      upTo[i] += upTo[i - 1];
    }
    if (upTo.length == 0 || !(sum() > 0)) {
      throw new IllegalArgumentException("no weight among " + upTo.length);
    }
  }

  double sum() {
    return upTo[upTo.length - 1];
  }

  /// The place of the number that is drawn: the first at which the sum passes the draw, so never
  /// one without weight.
  int draw(Dice dice) {
    var drawn = dice.fraction() * sum();
    var low = 0;
    var high = upTo.length - 1;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (upTo[middle] > drawn) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
