package varde.app.casework;

import java.util.List;

/// The form in which something is registered, and what follows from what is chosen in it.
///
/// @param expected what the edition expects now; `others` is the rest
/// @param dayWords the day in words beside its field
/// @param effects what would follow; empty while there are faults
/// @param remarks what the register would ask about
record RegisterView(
    RegistrationForm form,
    List<Choice> expected,
    List<Choice> others,
    List<Named> settings,
    String dayWords,
    List<Effect> effects,
    List<CoursePageView.Remark> remarks,
    List<Faulty> faults,
    String save) {

  /// An event to choose.
  ///
  /// @param outcomes empty when it has none
  record Choice(String event, String text, boolean chosen, List<Named> outcomes) {}

  /// A value and its name.
  record Named(String value, String text, boolean chosen) {}

  /// Something that would follow.
  record Effect(String sign, String text) {}

  /// A field that must be mended.
  record Faulty(String field, String text) {
    /// What is wrong with a field; empty when nothing is.
    static String text(List<Faulty> faults, String field) {
      return faults.stream()
          .filter(faulty -> faulty.field().equals(field))
          .map(Faulty::text)
          .findFirst()
          .orElse("");
    }
  }

  /// What is wrong with this field; empty when nothing is.
  public String fault(String field) {
    return Faulty.text(faults, field);
  }

  public boolean isFaulty() {
    return !faults.isEmpty();
  }
}
