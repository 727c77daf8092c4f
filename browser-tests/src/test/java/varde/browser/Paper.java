package varde.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

/// A4, as wide as it is between the margins that the style sheet sets.
final class Paper {
  private static final int UPRIGHT = 680;
  private static final int LYING = 1009;

  private Paper() {}

  /// Lets the page stand as it would on paper, without the breaks between sheets.
  static void under(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    var lies = page.locator(".v-landscape").count() > 0;
    page.setViewportSize(lies ? LYING : UPRIGHT, Visit.HIGH);
  }
}
