package varde.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;

/// Whether what stands on a page has the room it needs.
final class Room {
  /// A page at 1280 wide that is made four times as large: the narrowest that WCAG asks for.
  static final int ZOOMED = 320;

  /// What is wider than the part it stands in, and can neither be scrolled to nor read.
  private static final String SPILLING =
      """
      paper => {
        const wide = document.documentElement.clientWidth;
        const name = part => part.tagName.toLowerCase() + (part.id ? '#' + part.id : '')
          + (part.classList.length ? '.' + [...part.classList].join('.') : '') + ': '
          + part.textContent.trim().replace(/\\s+/g, ' ').slice(0, 60);
        const hidden = part => part.closest('.v-sr, thead, svg, .ds-skip-link') || !part.checkVisibility();
        const scrolls = part => !paper
          && (part.closest('.v-scroll, .v-views') || part.querySelector('.v-views'));
        const spills = part => getComputedStyle(part).display !== 'inline'
          && part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1;
        return [...document.body.querySelectorAll('*')]
          .filter(part => !hidden(part) && !scrolls(part))
          .filter(part => spills(part) || part.getBoundingClientRect().right > wide + 1)
          .map(name);
      }
      """;

  private Room() {}

  /// What spills in a wide window, on a phone, made four times as large, and on paper.
  static List<String> spillingAnywhere(Visit visit) {
    var found = new ArrayList<String>();
    for (var width : List.of(Visit.WIDE, Visit.PHONE, ZOOMED)) {
      visit.page.setViewportSize(width, Visit.HIGH);
      spilling(visit, false).forEach(part -> found.add(width + ": " + part));
    }
    Paper.under(visit.page);
    spilling(visit, true).forEach(part -> found.add("paper: " + part));
    visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    return found;
  }

  private static List<String> spilling(Visit visit, boolean paper) {
    var parts = (List<?>) visit.page.evaluate(SPILLING, paper);
    return parts.stream().map(String::valueOf).toList();
  }
}
