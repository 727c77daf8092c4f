package varde.engine.columns;

/// The words that columns speak of by number. Outcome 0 is "no outcome".
///
/// Editions take their words in first, when they are compiled; what a file brings besides is added
/// behind them.
public final class Vocabulary {

  /// The number of "no outcome".
  public static final int NO_OUTCOME = 0;

  /// Event and outcome are stored in 16 bits.
  public static final int MOST_WORDS = 1 << 16;

  private final Names pathways = new Names();
  private final Names events = new Names();
  private final Names outcomes = new Names();
  private final Names units = new Names();

  /// Knows no word but "no outcome".
  public Vocabulary() {
    outcomes.idOf("");
  }

  public Names pathways() {
    return pathways;
  }

  public Names events() {
    return events;
  }

  public Names outcomes() {
    return outcomes;
  }

  public Names units() {
    return units;
  }
}
