package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Somebody's window on the program, with cookies of its own. What the browser complains about, a
/// script that broke or something the content policy stopped, fails the test when it is closed.
final class Visit implements AutoCloseable {
  /// Who is meant when nobody has signed in.
  static final String NOBODY = "";

  static final String COORDINATOR = "ingrid.skarvli";
  static final String THERAPIST = "emil.bratteng";
  static final String PRIVACY_OFFICER = "randi.fjellvang";
  static final String CODER = "berit.haugmo";

  static final int WIDE = 1280;
  static final int PHONE = 360;
  static final int HIGH = 900;

  final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Visit(Page page) {
    this.page = page;
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.add(message.text());
      }
    });
  }

  /// A wide window with everything a browser has, in which this person has signed in.
  static Visit of(String person) {
    return of(person, options -> {});
  }

  static Visit onPhone(String person) {
    return of(person, options -> options.setViewportSize(PHONE, HIGH));
  }

  static Visit of(String person, Consumer<NewContextOptions> wishes) {
    return at(Program.get().address, person, wishes);
  }

  static Visit at(String address, String person, Consumer<NewContextOptions> wishes) {
    var options =
        new NewContextOptions()
            .setBaseURL(address)
            .setLocale("nb-NO")
            .setTimezoneId("Europe/Oslo")
            .setViewportSize(WIDE, HIGH);
    wishes.accept(options);
    var visit = new Visit(Chromium.get().newContext(options).newPage());
    if (!person.equals(NOBODY)) {
      visit.signIn(person);
    }
    return visit;
  }

  private void signIn(String person) {
    open("/sign-in");
    page.locator("button[value='" + person + "']").click();
  }

  Response open(String path) {
    return page.navigate(path);
  }

  /// Finds a patient by name, and opens the course.
  void course(String patient) {
    search(patient.substring(patient.indexOf(' ') + 1));
    link(patient).click();
    assertThat(page.locator("h1").innerText()).isEqualTo(patient);
  }

  /// Searches the worklist by name. A name stands in no address, so this is a form that is sent.
  void search(String name) {
    open("/worklist");
    if (!page.locator("#name").isVisible()) {
      page.locator(".v-filterbox > summary").click();
    }
    page.locator("#name").fill(name);
    page.locator("#name").press("Enter");
    page.waitForLoadState();
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  /// What stands on the page, with each kind of space as one.
  String text() {
    return text(page.locator("main"));
  }

  String text(String selector) {
    return text(page.locator(selector));
  }

  static String text(Locator part) {
    return part.innerText().replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  /// Opens everything on the page that is folded together.
  void unfold() {
    unfold("main details");
  }

  void unfold(String parts) {
    page.locator(parts).evaluateAll("all => all.forEach(one => one.open = true)");
  }

  /// Waits until what a choice leads to has been fetched.
  void settle() {
    page.waitForFunction(
        "() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
  }

  /// The path of the page, without what stands behind it.
  String path() {
    return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
  }

  @Override
  public void close() {
    page.context().close();
    assertThat(complaints).isEmpty();
  }
}
