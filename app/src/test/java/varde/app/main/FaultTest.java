package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import varde.app.main.Burst.Form;
import varde.app.main.FaultTable.Round;
import varde.app.security.AuditLog;

/// Kills the program, its database server or one of the server's processes in the middle of many
/// registrations, as often as `varde.rounds` says, and then counts. Prints its seed and a table.
class FaultTest {
  private static final int ROUNDS = Integer.getInteger("varde.rounds", 3);
  private static final long SEED =
      Long.getLong("varde.seed", System.currentTimeMillis() % 1_000_000);
  private static final LocalDate LAST = WebServer.DEMONSTRATION_DAY;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final FaultTable table = new FaultTable(SEED);

  @Test
  void what_was_answered_as_saved_is_there_once_whatever_is_killed() throws Exception {
    var program = Program.get();
    try {
      var browser = program.signedIn("ingrid.skarvli");
      for (var round = 0; round < ROUNDS; round++) {
        var kill = Kill.values()[round % Kill.values().length];
        browser = round(program, browser, kill, LAST.minusDays(round % 100));
      }
    } finally {
      table.print();
    }
  }

  /// What is killed.
  enum Kill {
    SERVER,
    PROCESS_OF_SERVER,
    PROGRAM_AND_SERVER,
    PROGRAM;

    boolean endsProgram() {
      return this == PROGRAM || this == PROGRAM_AND_SERVER;
    }

    void strike(Program program, SplittableRandom random) {
      switch (this) {
        case PROGRAM -> program.kill();
        case SERVER -> program.server().destroyForcibly();
        case PROGRAM_AND_SERVER -> {
          program.server().destroyForcibly();
          program.kill();
        }
        case PROCESS_OF_SERVER -> {
          var processes = program.server().children().toList();
          processes.get(random.nextInt(processes.size())).destroyForcibly();
        }
      }
    }
  }

  private Browser round(Program program, Browser browser, Kill kill, LocalDate day)
      throws Exception {
    var before = program.rows(Kept::of);
    var burst = new Burst(day, random.nextInt(1, Burst.SIZE - 20));
    var sending = CompletableFuture.runAsync(() -> burst.send(browser, before.forms()));
    burst.waitForEnough();
    kill.strike(program, random);
    var killed = Instant.now();
    if (kill.endsProgram()) {
      sending.join();
      program.startAgain();
    }
    var again = program.signedIn("ingrid.skarvli");
    var recovery = Duration.between(killed, Instant.now());
    sending.join();
    var after = program.rows(Kept::of);
    var kept = check(before, after, burst);
    var repeated = new Burst(day, 0);
    repeated.sendUntilSaved(again, burst.open());
    checkRepeated(before, program.rows(Kept::of), burst, repeated);
    table.add(
        new Round(
            kill,
            burst.answers().size(),
            burst.saved().size(),
            kept - burst.saved().size(),
            repeated.saved().size(),
            recovery,
            checkAudit(program),
            checkAnswers(program)));
    return again;
  }

  /// Every acknowledged form is there with the event that was told, and every form at most once,
  /// with its line in the audit log. Gives how many are there.
  private int check(Kept before, Kept after, Burst burst) {
    burst
        .saved()
        .forEach((form, event) ->
            assertThat(after.requests()).as(told(form)).containsEntry(form.request(), event));
    assertThat(burst.statuses()).as("seed %d", SEED).isSubsetOf(503);
    var kept = 0;
    for (var form : burst.answers().keySet()) {
      var event = after.requests().get(form.request());
      var times = event == null ? 0 : 1;
      var course = form.course();
      assertThat(after.eventsOf(course)).as(told(form)).isEqualTo(before.eventsOf(course) + times);
      assertThat(after.linesOf(course)).as(told(form)).isEqualTo(before.linesOf(course) + times);
      assertThat(after.version(course)).as(told(form)).isEqualTo(before.version(course) + times);
      if (event != null) {
        assertThat(after.events()).as(told(form)).containsEntry(event, course);
      }
      kept += times;
    }
    return kept;
  }

  /// What was not acknowledged is sent again as it was, and is there exactly once afterwards.
  private void checkRepeated(Kept before, Kept after, Burst burst, Burst repeated) {
    assertThat(repeated.open()).as("seed %d", SEED).isEmpty();
    for (var form : burst.answers().keySet()) {
      assertThat(after.requests()).as(told(form)).containsKey(form.request());
      assertThat(after.eventsOf(form.course()))
          .as(told(form))
          .isEqualTo(before.eventsOf(form.course()) + 1);
    }
  }

  private static String told(Form form) {
    return "seed " + SEED + ", " + form;
  }

  private static long checkAudit(Program program) {
    var chains = program.audit();
    assertThat(chains).as("seed %d", SEED).isNotEmpty().allMatch(AuditLog.Chain::isWhole);
    return chains.stream().mapToLong(AuditLog.Chain::lines).sum();
  }

  private static long checkAnswers(Program program) {
    var report = program.examine();
    assertThat(report.differing()).as("seed %d", SEED).isEmpty();
    return report.courses();
  }
}
