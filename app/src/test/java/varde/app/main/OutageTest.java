package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import varde.app.security.AuditLog;

/// The database goes away while people work, or has no space left; and comes back.
class OutageTest {
  private static final LocalDate DAY = WebServer.DEMONSTRATION_DAY;
  private static final List<String> INNARDS = List.of("Exception", "java.", "SQL", "at varde");

  @TempDir Path folder;

  @Test
  void without_its_database_the_program_says_so_and_goes_on_by_itself_when_it_is_back()
      throws Exception {
    var program = Program.get();
    var browser = program.signedIn("ingrid.skarvli");
    var before = program.rows(Kept::of);
    var form = before.forms().getFirst();
    var address = "/courses/" + form.course() + "/events";
    var fields = form.fields(DAY, browser.token());
    var began = Instant.now();
    try (var _ = program.withoutDatabase()) {
      var list = CompletableFuture.supplyAsync(() -> browser.get("/worklist"));
      var sent = browser.postAsItIs(address, fields);

      assertThat(began.until(Instant.now(), ChronoUnit.SECONDS)).isLessThan(10);
      assertThat(sent.statusCode()).isEqualTo(503);
      assertThat(sent.body())
          .contains("Vi får ikke kontakt med databasen", "lagres bare én gang", "Send på nytt");
      assertThat(withoutTokens(sent.body())).doesNotContain(INNARDS);
      assertThat(Browser.hidden(sent.body())).containsEntry("request", form.request().toString());
      assertThat(list.join().statusCode()).isEqualTo(503);
      assertThat(list.join().body())
          .contains("Vi får ikke kontakt med databasen", "Prøv igjen")
          .doesNotContain("Send på nytt");
    }
    program.waitForServer();

    assertThat(browser.get("/worklist").statusCode()).isEqualTo(200);
    assertThat(browser.postAsItIs(address, fields).statusCode()).isEqualTo(302);
    assertThat(program.rows(Kept::of).eventsOf(form.course()))
        .isEqualTo(before.eventsOf(form.course()) + 1);
  }

  @Test
  void on_a_full_disk_nothing_is_kept_by_half_and_work_goes_on_when_there_is_space()
      throws Exception {
    var disk = SmallDisk.in(folder.resolve("disk"));
    assumeTrue(
        disk.isPresent(),
        "NOT TESTED: a full disk. Mounting a small one (mount -t tmpfs) needs to be root.");
    try (var small = disk.orElseThrow();
        var program = Program.in(small.folder().resolve("data"))) {
      var browser = program.signedIn("ingrid.skarvli");
      var before = program.rows(Kept::of);
      var filling = small.fill();
      var burst = new Burst(DAY, 0);
      burst.send(browser, before.forms());

      assertThat(burst.open()).isNotEmpty();
      for (var form : burst.open()) {
        assertThat(burst.answers().get(form))
            .isInstanceOfSatisfying(
                Burst.Answer.Told.class,
                told -> {
                  assertThat(told.status()).isEqualTo(503);
                  assertThat(told.page()).contains("Send på nytt");
                  assertThat(withoutTokens(told.page())).doesNotContain(INNARDS);
                });
      }
      assertThat(burst.answers().values().toString()).contains("Det er ikke plass");
      Files.delete(filling);

      var again = program.signedIn("ingrid.skarvli");
      var after = program.rows(Kept::of);
      for (var form : burst.answers().keySet()) {
        var times = after.requests().containsKey(form.request()) ? 1 : 0;
        assertThat(times).isGreaterThanOrEqualTo(burst.saved().containsKey(form) ? 1 : 0);
        assertThat(after.eventsOf(form.course())).isEqualTo(before.eventsOf(form.course()) + times);
        assertThat(after.linesOf(form.course())).isEqualTo(before.linesOf(form.course()) + times);
      }
      assertThat(program.audit()).isNotEmpty().allMatch(AuditLog.Chain::isWhole);
      assertThat(program.examine().differing()).isEmpty();
      var repeated = new Burst(DAY, 0);
      repeated.sendUntilSaved(again, burst.open());
      assertThat(repeated.open()).isEmpty();
    }
  }

  /// The page less its tokens against forged forms, whose random letters may spell anything.
  private static String withoutTokens(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}
