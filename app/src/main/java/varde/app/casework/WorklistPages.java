package varde.app.casework;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    var isLong = WorklistQuery.has(asked, "more");
    return list(access, language, WorklistQuery.of(asked, ""), isLong ? MORE : ROWS, model);
  }

  /// The same for patients with a name, which must not stand in an address.
  @PostMapping("/worklist")
  String search(
      Access access, Locale language, @RequestParam Map<String, String> asked, Model model) {
    var query = WorklistQuery.of(asked, name(asked));
    return query.name().isEmpty()
        ? "redirect:/worklist" + query.address()
        : list(access, language, query, MORE, model);
  }

  private static String name(Map<String, String> asked) {
    return asked.getOrDefault("name", "").strip();
  }

  private String list(Access access, Locale language, WorklistQuery query, int most, Model model) {
    var page = worklist.list(access, query, most);
    model.addAttribute("query", query);
    model.addAttribute(
        "list", new WorklistWords(catalogue.editions(), texts.in(language), page, query).view());
    model.addAttribute("orders", WorklistQuery.Order.values());
    return "casework/worklist";
  }

  /// The list as a file.
  @PostMapping("/worklist/export")
  ResponseEntity<byte[]> export(
      Access access, Locale language, @RequestParam Map<String, String> asked) {
    var query = WorklistQuery.of(asked, name(asked));
    var page = worklist.export(access, query);
    var said = texts.in(language);
    var view = new WorklistWords(catalogue.editions(), said, page, query).view();
    var file = new WorklistFile(view, said);
    var isWorkbook = asked.getOrDefault("format", "").equals("xlsx");
    var name = said.say("worklist.file", page.today().toString()) + (isWorkbook ? ".xlsx" : ".csv");
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .contentType(
            isWorkbook
                ? MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                : MediaType.parseMediaType("text/csv;charset=utf-8"))
        .body(isWorkbook ? file.workbook() : file.csv());
  }

  /// Keeps what is shown under a name.
  @PostMapping("/worklist/views")
  String keep(Access access, @RequestParam Map<String, String> asked) {
    var query = WorklistQuery.of(asked, "");
    var name = asked.getOrDefault("view", "").strip();
    if (!name.isEmpty()) {
      worklist.keep(access, name, query);
    }
    return "redirect:/worklist" + query.address();
  }

  @PostMapping("/worklist/views/{view}/forget")
  String forget(Access access, @PathVariable int view) {
    worklist.forget(access, view);
    return "redirect:/worklist";
  }
}
