package varde.app.interop;

import varde.engine.columns.Names;

/// Gives words numbers, in the order in which they are first met.
interface Numbering {

  /// The number of this word, which is taken in when it is new.
  int idOf(String word);

  /// The number of this word, or -1 when it has not been met.
  int find(String word);

  /// By a dictionary.
  static Numbering of(Names names) {
    return new Numbering() {
      @Override
      public int idOf(String word) {
        return names.idOf(word);
      }

      @Override
      public int find(String word) {
        return names.find(word);
      }
    };
  }
}
