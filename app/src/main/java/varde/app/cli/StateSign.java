package varde.app.cli;

import java.util.Arrays;
import java.util.Locale;
import varde.app.words.Texts;
import varde.engine.limit.State;

/// The sign of a state. A circle: on or before the day; a diamond: after it. Open signs are still
/// open; dots: not measured. The word always stands beside it.
enum StateSign {
  OVERDUE("◆", Style.ALARM),
  SOON("◐", Style.NOTICE),
  RUNNING("○", Style.PLAIN),
  MET("●", Style.PLAIN),
  MISSED("◈", Style.PLAIN),
  ENDED("⊖", Style.PLAIN),
  LAPSED("◇", Style.PLAIN),
  NOT_MEASURED("◌", Style.PLAIN);

  /// What runs and is due within so many days is due soon.
  static final int SOON_DAYS = 7;

  final String sign;
  final Style style;

  StateSign(String sign, Style style) {
    this.sign = sign;
    this.style = style;
  }

  /// @param daysLeft until the due day; only asked where something runs
  static StateSign of(State state, long daysLeft) {
    return switch (state) {
      case RUNNING -> daysLeft <= SOON_DAYS ? SOON : RUNNING;
      case OVERDUE -> OVERDUE;
      case MET -> MET;
      case MISSED -> MISSED;
      case ENDED -> ENDED;
      case LAPSED -> LAPSED;
      case NOT_MEASURED -> NOT_MEASURED;
    };
  }

  /// The sign with its word.
  String in(Texts texts) {
    return sign + " " + word(texts);
  }

  String word(Texts texts) {
    return texts.say("state." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// The longest that [#in] can be.
  static int width(Texts texts) {
    return Arrays.stream(values()).mapToInt(s -> s.in(texts).length()).max().orElse(0);
  }
}
