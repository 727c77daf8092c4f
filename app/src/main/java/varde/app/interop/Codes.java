package varde.app.interop;

import java.util.List;

/// What was registered in a period, as a channel says it.
///
/// @param said what the channel has codes for, course by course
/// @param unsayable what it has no code for
/// @param mistakes how many registrations are left out because they were entered in error
record Codes(
    Period period, Channel channel, List<Code> said, List<Unsayable> unsayable, int mistakes) {
  Codes {
    said = List.copyOf(said);
    unsayable = List.copyOf(unsayable);
  }

  /// A registration with its code.
  ///
  /// @param composite empty where pathway, event and outcome are codes of their own
  record Code(varde.app.casework.RegisteredEvents.Registered registered, String composite) {}
}
