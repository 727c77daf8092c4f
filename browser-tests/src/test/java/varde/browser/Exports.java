package varde.browser;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/// Files as the record system would export them.
final class Exports {
  static final String HEADER =
      "course_id,patient_id,patient_name,date,pathway,event,outcome,setting,unit\n";

  /// New courses, a day that does not exist, and a unit nobody knows.
  static final String MIXED =
      HEADER
          + """
          k-1041,p-1041,Sunniva Bakkelid,2025-03-24,D01,A,,outpatient,Ruspoliklinikken
          k-1041,p-1041,Sunniva Bakkelid,2025-04-10,D01,M,,outpatient,Ruspoliklinikken
          k-1042,p-1042,Torgeir Nylenda,2025-04-02,D11,A,,outpatient,Voksenpoliklinikken
          k-1043,p-1043,Ane Solvang,2025-04-31,D12,A,,outpatient,BUP
          k-1044,p-1044,Ivar Kleiva,2025-04-03,D01,A,,outpatient,Øyeavdelingen
          """;

  private Exports() {}

  /// Chooses a file on the page, and asks what it would change.
  static void chooses(Visit visit, String name, String content) {
    visit
        .page
        .locator("#file")
        .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    visit.page.locator("form[enctype] button").click();
  }
}
