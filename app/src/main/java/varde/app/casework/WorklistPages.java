package varde.app.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import varde.app.security.Access;
import varde.app.web.PageTexts;
import varde.catalogue.Catalogue;

/// The start page of those who work with courses.
@Controller
final class WorklistPages {
  private static final int ROWS = 25;
  private static final int MORE = 1_000;

  private final Worklist worklist;
  private final Catalogue catalogue;
  private final PageTexts texts;

  WorklistPages(Worklist worklist, Catalogue catalogue, PageTexts texts) {
    this.worklist = worklist;
    this.catalogue = catalogue;
    this.texts = texts;
  }

  @GetMapping("/worklist")
  String show(
      Access access,
      Locale language,
      @RequestParam(defaultValue = "") String mine,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String pathway,
      @RequestParam(defaultValue = "") String phase,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "day") String sort,
      @RequestParam(defaultValue = "") String all,
      @RequestParam(defaultValue = "") String more,
      Model model) {
    var query =
        new WorklistQuery(
            !mine.isEmpty(),
            number(unit),
            pathway,
            phase,
            name.strip(),
            order(sort),
            !all.isEmpty() || !name.isBlank());
    var page = worklist.list(access, query, more.isEmpty() ? ROWS : MORE);
    model.addAttribute("query", query);
    model.addAttribute(
        "list", new WorklistWords(catalogue.editions(), texts.in(language), page, query).view());
    model.addAttribute("orders", WorklistQuery.Order.values());
    return "casework/worklist";
  }

  static OptionalInt number(String word) {
    return word.matches("[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(word))
        : OptionalInt.empty();
  }

  private static WorklistQuery.Order order(String word) {
    return Arrays.stream(WorklistQuery.Order.values())
        .filter(order -> order.word().equals(word))
        .findFirst()
        .orElse(WorklistQuery.Order.DAY);
  }
}
