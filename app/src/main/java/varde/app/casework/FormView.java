package varde.app.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A form as it was written, and what must be mended in it. Nothing written is lost.
record FormView(Map<String, String> fields, List<RegisterView.Faulty> faults) {
  FormView {
    fields = Map.copyOf(fields);
    faults = List.copyOf(faults);
  }

  /// What was written, to be seen once more beside what somebody else has done meanwhile.
  ///
  /// @param version what it is about now has
  static FormView again(Map<String, String> sent, int version) {
    var fields = new HashMap<>(sent);
    fields.put("version", Integer.toString(version));
    return new FormView(fields, List.of());
  }

  /// What stands in this field.
  public String value(String field) {
    return fields.getOrDefault(field, "");
  }

  public boolean is(String field, String value) {
    return value(field).equals(value);
  }

  /// What is wrong with this field; empty when nothing is.
  public String fault(String field) {
    return RegisterView.Faulty.text(faults, field);
  }

  public boolean isFaulty() {
    return !faults.isEmpty();
  }
}
