package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Views that are kept, and the list taken out as a file.
class WorklistFileTest {
  private final Serving serving = Serving.get();
  private final Browser coordinator = Browser.of("ingrid.skarvli");

  @Test
  void a_view_is_kept_under_a_name_and_forgotten_again() {
    var kept =
        coordinator.post(
            "/worklist/views", Map.of("view", "Barn i BUP", "unit", "13", "phase", "assessment"));
    var page = coordinator.get("/worklist?phase=assessment&unit=13").body();
    var others = Browser.of("olve.brekkestad").get("/worklist").body();
    var view = serving.one("select id::text from casework.saved_view where name = 'Barn i BUP'");

    assertThat(kept.headers().firstValue("Location").orElse(""))
        .endsWith("/worklist?unit=13&phase=assessment");
    assertThat(page).contains(">Barn i BUP</a>", "Glem visningen «Barn i BUP»");
    assertThat(others).doesNotContain("Barn i BUP");

    Browser.of("olve.brekkestad").post("/worklist/views/" + view + "/forget", Map.of());
    assertThat(coordinator.get("/worklist").body()).contains("Barn i BUP");
    coordinator.post("/worklist/views/" + view + "/forget", Map.of());
    assertThat(coordinator.get("/worklist").body()).doesNotContain("Barn i BUP");
  }

  @Test
  void the_file_has_the_rows_of_the_list_and_is_written_in_the_log() {
    var csv =
        coordinator.post("/worklist/export", Map.of("format", "csv", "all", "1", "unit", "11"));
    var lines = csv.body().lines().toList();
    var open =
        serving.one(
            """
            select count(*)::text from casework.course c where legal_entity = 1 and unit = 11 and closed_on is null and phase <> 'closed'
              and patient not in (select patient from security.block where against_person is null and against_unit is null)
            """);

    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", "arbeidsliste-2025-04-14.csv");
    assertThat(lines.getFirst()).startsWith("\uFEFFGruppe;Pasient;Alder;Forløp");
    assertThat(lines).hasSize(Integer.parseInt(open) + 1);
    assertThat(
            serving.one(
                "select operation || ' ' || cardinality(patients) from security.audit"
                    + " where legal_entity = 1 order by number desc limit 1"))
        .startsWith("export-list ");
  }

  @Test
  void a_name_that_looks_like_a_formula_stays_text() {
    serving
        .everything
        .sql("update casework.patient set name = '=1+1 Formel' where id = ?")
        .param(
            Long.parseLong(
                serving.one(
                    "select patient::text from casework.course where external_id = 'story-odin'")))
        .update();
    try {
      var csv = coordinator.post("/worklist/export", Map.of("format", "csv", "name", "=1+1"));

      assertThat(csv.body()).contains(";'=1+1 Formel;");
    } finally {
      serving
          .everything
          .sql("update casework.patient set name = 'Odin Granvoll' where name = '=1+1 Formel'")
          .update();
    }
  }

  @Test
  void the_workbook_opens_with_days_as_days(@TempDir Path folder) throws IOException {
    var book = folder.resolve("list.xlsx");
    Files.write(book, coordinator.download("/worklist/export", Map.of("format", "xlsx")));

    try (var opened = new ZipFile(book.toFile())) {
      var sheet = opened.getInputStream(opened.getEntry("xl/worksheets/sheet1.xml"));

      // 8 April 2025 is day 45755 of a spreadsheet
      assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8)).contains("<v>45755");
    }
  }

  @Test
  void a_search_without_a_name_can_be_bookmarked() {
    assertThat(
            coordinator
                .post("/worklist", Map.of("name", "", "unit", "12", "sort", "patient"))
                .headers()
                .firstValue("Location")
                .orElse(""))
        .endsWith("/worklist?unit=12&sort=patient");
  }
}
