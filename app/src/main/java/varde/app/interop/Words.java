package varde.app.interop;

import varde.engine.limit.Reason;
import varde.engine.timeline.Interval;

/// Words that files share.
final class Words {
  private Words() {}

  /// Why the interval is not measured; empty when it is.
  static String reason(Interval interval) {
    return interval.reason() == Reason.NONE ? "" : interval.reason().word();
  }
}
