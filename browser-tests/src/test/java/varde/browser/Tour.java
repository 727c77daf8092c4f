package varde.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Takes the pictures of `docs/tour.md`, on a fresh demonstration of the usual size. It is no test,
/// and runs only when it is asked for by name; CONTRIBUTING.md tells how.
class Tour {
  private static final Path FOLDER = Program.ROOT.resolve("docs").resolve("tour");
  private static final int COURSES = 2000;
  private static final int WIDE = 1280;
  private static final int PHONE = 390;
  private static final int HIGH = 900;

  private final Program program = Program.start(COURSES);

  /// One look at a page: wide, on a phone, in the dark, on paper.
  private enum Look {
    WIDE_LIGHT("wide"),
    PHONE_LIGHT("phone"),
    DARK("dark"),
    PAPER("print");

    private final String word;

    Look(String word) {
      this.word = word;
    }
  }

  @Test
  void the_pictures_are_taken() {
    nobodySigns();
    coordinator();
    coder();
    conflict();
    referral();
    emergency();
  }

  private void nobodySigns() {
    try (var visit = Visit.at(program.address, Visit.NOBODY, options -> {})) {
      visit.open("/sign-in");
      take(visit.page, "sign-in", Look.WIDE_LIGHT, Look.PHONE_LIGHT, Look.DARK);
      visit.open("/library");
      take(visit.page, "library", Look.WIDE_LIGHT, Look.PHONE_LIGHT, Look.DARK);
      visit.open("/library/2023-nasjonale-pasientforlop/D01");
      take(visit.page, "pathway", Look.WIDE_LIGHT, Look.PHONE_LIGHT, Look.PAPER);
      visit.open(
          "/library/compare?from=2019-pakkeforlop&to=2023-nasjonale-pasientforlop&pathway=D01");
      take(visit.page, "comparison", Look.WIDE_LIGHT, Look.PHONE_LIGHT, Look.PAPER);
      visit.open("/library/search?q=barn");
      take(visit.page, "search", Look.WIDE_LIGHT);
    }
  }

  private void coordinator() {
    try (var visit = Visit.at(program.address, Visit.COORDINATOR, options -> {})) {
      visit.open("/worklist?unit=11");
      take(visit.page, "worklist", Look.values());
      visit.search("Blom");
      take(visit.page, "empty", Look.WIDE_LIGHT, Look.PHONE_LIGHT);
      visit.course("Nora Tjernlia");
      take(visit.page, "course", Look.values());
      visit.course("Odin Granvoll");
      Registering.chooses(visit, "C", "T", "14.04.2025");
      take(visit.page, "registering", Look.WIDE_LIGHT, Look.PHONE_LIGHT, Look.DARK);
      visit.page.locator("#on").fill("15.04.2025");
      visit.page.locator("#register-preview button").click();
      take(visit.page, "faults", Look.WIDE_LIGHT);
      visit.open("/import");
      take(visit.page, "refused", Look.WIDE_LIGHT, Look.PHONE_LIGHT);
      visit.open("/nowhere");
      take(visit.page, "error", Look.WIDE_LIGHT, Look.PHONE_LIGHT, Look.DARK);
    }
  }

  private void coder() {
    try (var visit = Visit.at(program.address, Visit.CODER, options -> {})) {
      visit.open("/import");
      take(visit.page, "import", Look.WIDE_LIGHT, Look.PHONE_LIGHT);
      Exports.chooses(visit, "uke-15.csv", Exports.MIXED);
      take(visit.page, "import-preview", Look.WIDE_LIGHT, Look.PHONE_LIGHT);
      visit.open("/export?from=2025-03-01&through=2025-03-31&channel=composite");
      take(visit.page, "export", Look.WIDE_LIGHT, Look.PHONE_LIGHT);
    }
  }

  private void conflict() {
    try (var one = Visit.at(program.address, Visit.COORDINATOR, options -> {});
        var other = Visit.at(program.address, Visit.THERAPIST, options -> {})) {
      one.course("Eirik Furukollen");
      other.course("Eirik Furukollen");
      Registering.chooses(one, "L", "", "09.04.2025");
      Registering.chooses(other, "L", "", "08.04.2025");
      Registering.saves(other);
      Registering.saves(one);
      take(one.page, "conflict", Look.WIDE_LIGHT, Look.PHONE_LIGHT);
    }
  }

  private void referral() {
    try (var visit = Visit.at(program.address, Visit.COORDINATOR, options -> {})) {
      visit.open("/referrals");
      take(visit.page, "referrals", Look.WIDE_LIGHT, Look.PHONE_LIGHT);
      visit.link("Jakob Myrvang").click();
      visit.page.locator("input[name=right][value=assessment]").check();
      visit.page.locator("input[name=pathway][value=D11]").check();
      visit.page.waitForFunction(
          "() => document.querySelector('[name=seen]').value.includes('D11')");
      visit.settle();
      take(visit.page, "starting", Look.WIDE_LIGHT, Look.PHONE_LIGHT, Look.DARK);
    }
  }

  private void emergency() {
    try (var olve = Visit.at(program.address, "olve.brekkestad", options -> {});
        var randi = Visit.at(program.address, Visit.PRIVACY_OFFICER, options -> {})) {
      olve.open("/courses/2");
      take(olve.page, "emergency", Look.WIDE_LIGHT, Look.PHONE_LIGHT);
      olve.page.locator("#reason").fill("Bevisstløs i mottaket, ingen pårørende");
      olve.button("Åpne i en nødsituasjon").click();
      randi.open("/privacy");
      take(randi.page, "privacy", Look.WIDE_LIGHT, Look.PHONE_LIGHT, Look.DARK);
      randi.open("/privacy/log");
      take(randi.page, "log", Look.WIDE_LIGHT);
    }
  }

  private static void take(Page page, String name, Look... looks) {
    for (var look : looks) {
      page.setViewportSize(look == Look.PHONE_LIGHT ? PHONE : WIDE, HIGH);
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(look == Look.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
      var file = FOLDER.resolve(name + "-" + look.word + ".webp");
      if (look == Look.PAPER) {
        Picture.takePrinted(page, file);
      } else {
        Picture.take(page, file);
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(WIDE, HIGH);
  }
}
