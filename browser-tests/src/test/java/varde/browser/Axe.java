package varde.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What axe-core finds on a page.
final class Axe {
  private static final String CODE = code();

  private static final String EVERYTHING =
      "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}";

  /// What may come out differently when only colours change.
  private static final String COLOURS =
      "{runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']},"
          + " rules: {'link-in-text-block': {enabled: true}}}";

  private static final String RUN =
      """
      async options => (await axe.run(document, {...options, resultTypes: ['violations']})).violations
        .flatMap(found => found.nodes.map(node => `${found.id}: ${node.target.join(' ')}: ${node.failureSummary}`))
      """;

  private Axe() {}

  /// The findings on the page, wide and on a phone, light, dark, in high contrast and in colours
  /// that the reader forces upon it; each with the look in which it was found.
  static List<String> everyLook(Visit visit) {
    var found = new ArrayList<String>();
    visit.page.evaluate(CODE);
    visit.unfold();
    look(found, visit, "light", EVERYTHING, colours());
    look(found, visit, "dark", COLOURS, colours().setColorScheme(ColorScheme.DARK));
    look(found, visit, "contrast", COLOURS, colours().setContrast(Contrast.MORE));
    look(
        found,
        visit,
        "dark contrast",
        COLOURS,
        colours().setColorScheme(ColorScheme.DARK).setContrast(Contrast.MORE));
    look(found, visit, "forced", COLOURS, colours().setForcedColors(ForcedColors.ACTIVE));
    visit.page.setViewportSize(Visit.PHONE, Visit.HIGH);
    visit.unfold();
    look(found, visit, "phone dark", COLOURS, colours().setColorScheme(ColorScheme.DARK));
    look(found, visit, "phone", EVERYTHING, colours());
    return found;
  }

  private static Page.EmulateMediaOptions colours() {
    return new Page.EmulateMediaOptions()
        .setColorScheme(ColorScheme.LIGHT)
        .setContrast(Contrast.NO_PREFERENCE)
        .setForcedColors(ForcedColors.NONE);
  }

  private static void look(
      List<String> found, Visit visit, String look, String rules, Page.EmulateMediaOptions media) {
    visit.page.emulateMedia(media);
    var told = (List<?>) visit.page.evaluate("() => (" + RUN + ")(" + rules + ")");
    told.forEach(one -> found.add(look + ": " + one));
  }

  private static String code() {
    try (InputStream file = Axe.class.getResourceAsStream("/axe/axe.min.js")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
