package varde.app.interop;

import java.util.List;

/// The page on which codes are taken out.
///
/// @param fault what is wrong with the period; empty when nothing is
/// @param seen what would be taken out, when a period was chosen
record ExportView(
    String from, String through, String channel, List<Choice> channels, String fault, Seen seen) {

  /// A channel to choose.
  record Choice(String word, String label, String text) {}

  /// What would be taken out.
  ///
  /// @param lead in one sentence; empty when nothing was asked for yet
  /// @param query the words of the addresses of the files
  /// @param codes how many rows the file has
  /// @param groups what the channel has no code for
  /// @param mistakes what is left out because it was entered in error; empty for none
  record Seen(String lead, String query, int codes, List<Group> groups, String mistakes) {
    static final Seen NOTHING = new Seen("", "", 0, List.of(), "");
  }

  /// Registrations of one kind without a code.
  record Group(String what, int count, String why) {}
}
