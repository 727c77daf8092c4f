package varde.browser;

/// What somebody does who registers what happened.
final class Registering {
  private Registering() {}

  /// Chooses, and waits until the page shows what would follow.
  ///
  /// @param outcome empty for an event that has none
  static void chooses(Visit visit, String event, String outcome, String on) {
    visit.unfold("#register details");
    visit.page.locator("#event-" + event).check();
    if (!outcome.isEmpty()) {
      visit.page.locator("#outcome-" + event).selectOption(outcome);
    }
    visit.page.locator("#on").fill(on);
    visit.page.locator("#on").blur();
    visit.page.waitForFunction(
        "chosen => document.querySelector('[name=seen]').value.startsWith(chosen)",
        String.join("|", event, outcome, on, ""));
    visit.settle();
  }

  static void saves(Visit visit) {
    visit.page.locator("#register-preview button").click();
  }
}
