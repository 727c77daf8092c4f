package varde.app.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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
      Access access, Locale language, @RequestParam Map<String, String> asked, Model model) {
    return list(access, language, asked, "", model);
  }

  /// The same for patients with a name, which must not stand in an address.
  @PostMapping("/worklist")
  String search(
      Access access, Locale language, @RequestParam Map<String, String> asked, Model model) {
    return list(access, language, asked, asked.getOrDefault("name", "").strip(), model);
  }

  private String list(
      Access access, Locale language, Map<String, String> asked, String name, Model model) {
    var query =
        new WorklistQuery(
            has(asked, "mine"),
            number(asked.getOrDefault("unit", "")),
            asked.getOrDefault("pathway", ""),
            asked.getOrDefault("phase", ""),
            name,
            order(asked.getOrDefault("sort", "")),
            has(asked, "all") || !name.isEmpty());
    var isLong = has(asked, "more") || !name.isEmpty();
    var page = worklist.list(access, query, isLong ? MORE : ROWS);
    model.addAttribute("query", query);
    model.addAttribute(
        "list", new WorklistWords(catalogue.editions(), texts.in(language), page, query).view());
    model.addAttribute("orders", WorklistQuery.Order.values());
    return "casework/worklist";
  }

  private static boolean has(Map<String, String> asked, String word) {
    return !asked.getOrDefault(word, "").isEmpty();
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
