package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import varde.app.interop.Inbox;
import varde.app.interop.MachineImports;
import varde.app.security.AccessControl;
import varde.app.web.PageTexts;

/// Files put in a folder by another system.
class InboxTest {
  private static final String HEADER = "course_id,date,code,unit\n";

  private final Serving serving = Serving.get();
  private final Hand clock = new Hand();

  @TempDir Path folder = Path.of("");
  private Inbox inbox = inbox(Path.of(""), Serving.RECORDS);

  @BeforeEach
  void open() {
    inbox = inbox(folder, Serving.RECORDS);
  }

  @Test
  void the_running_server_takes_in_what_is_put_there_and_reports_it() throws Exception {
    var file = serving.inbox.resolve("export.csv");
    Files.writeString(serving.inbox.resolve("export.csv.part"), file("box-run"));
    Files.move(serving.inbox.resolve("export.csv.part"), file);

    var patience = Instant.now().plus(Duration.ofSeconds(60));
    while (Files.exists(file) && Instant.now().isBefore(patience)) {
      Thread.sleep(200);
    }

    assertThat(serving.inbox.resolve("done/export.csv")).exists();
    assertThat(Files.readString(serving.inbox.resolve("done/export.csv.report.json")))
        .contains("\"opened\" : 1");
    assertThat(events("box-run")).isEqualTo(1);
    assertThat(
            serving
                .everything
                .sql(
                    "select role || ' ' || name || ' ' || session from security.audit where operation = 'import'"
                        + " and session = 'inbox' order by number desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("machine Journalsystemet inbox");
  }

  @Test
  void a_file_that_is_still_written_to_waits() throws IOException {
    var file = Files.writeString(folder.resolve("slow.csv"), file("box-slow"));
    Files.writeString(folder.resolve("slow.csv.part"), "half");
    inbox.look();
    clock.forth(Inbox.STILL);
    Files.writeString(file, file("box-slow").replace("\n", "\r\n"));
    inbox.look();
    assertThat(events("box-slow")).isZero();

    lookTwice();

    assertThat(file).doesNotExist();
    assertThat(folder.resolve("slow.csv.part")).exists();
    assertThat(events("box-slow")).isEqualTo(1);
  }

  @Test
  void a_file_of_which_nothing_can_be_taken_in_is_refused_and_no_number_is_told()
      throws IOException {
    Files.writeString(folder.resolve("wrong.csv"), "patient\n12345678901\n");
    Files.writeString(folder.resolve("unreadable.csv"), HEADER + "12345678901,12345678901,D01A,\n");

    lookTwice();

    assertThat(Files.readString(folder.resolve("refused/wrong.csv.report.json")))
        .contains("course_id, date, code");
    assertThat(Files.readString(folder.resolve("refused/unreadable.csv.report.json")))
        .contains("date.none")
        .doesNotContain("12345678901");
  }

  @Test
  void a_number_of_a_course_that_may_be_an_identity_number_is_not_in_the_report()
      throws IOException {
    Files.writeString(folder.resolve("number.csv"), file("02029055555"));

    lookTwice();

    assertThat(Files.readString(folder.resolve("done/number.csv.report.json")))
        .contains("\"opened\" : 1")
        .doesNotContain("02029055555");
  }

  /// As when the program ends after the import and before the move.
  @Test
  void a_file_that_was_taken_in_and_not_moved_is_taken_in_once() throws IOException {
    var file = Files.writeString(folder.resolve("crash.csv"), file("box-crash"));
    var inTheWay = Files.createDirectories(folder.resolve("done/crash.csv.report.json"));
    lookTwice();
    assertThat(file).exists();
    assertThat(events("box-crash")).isEqualTo(1);
    run(
        "insert into casework.mistake (event, legal_entity, patient, course, recorded_at, recorded_by, reason, source)"
            + " select e.id, e.legal_entity, e.patient, e.course, now(), 1, 'newer', 'import' from casework.event e"
            + " join casework.course c on c.id = e.course where c.external_id = 'box-crash'");

    Files.delete(inTheWay);
    inbox = inbox(folder, Serving.RECORDS);
    lookTwice();

    assertThat(folder.resolve("done/crash.csv")).exists();
    assertThat(Files.readString(folder.resolve("done/crash.csv.report.json")))
        .contains("\"opened\" : 1");
    assertThat(events("box-crash")).isEqualTo(1);
  }

  @Test
  void the_same_name_again_is_another_file() throws IOException {
    Files.writeString(folder.resolve("daily.csv"), file("box-daily"));
    lookTwice();
    Files.writeString(folder.resolve("daily.csv"), file("box-daily").replace("-07", "-08"));
    lookTwice();

    assertThat(folder.resolve("done/daily.csv")).exists();
    assertThat(folder.resolve("done/2-daily.csv.report.json"))
        .content()
        .contains("\"mistaken\" : 1");
  }

  @Test
  void a_link_is_left_alone() throws IOException {
    var elsewhere = Files.writeString(folder.resolve("elsewhere.part"), file("box-link"));
    var link = Files.createSymbolicLink(folder.resolve("link.csv"), elsewhere);

    lookTwice();

    assertThat(link).exists();
    assertThat(events("box-link")).isZero();
  }

  @Test
  void nothing_is_taken_in_for_a_system_that_may_not() throws IOException {
    var file = Files.writeString(folder.resolve("not-yours.csv"), file("box-not"));
    inbox = inbox(folder, "ingrid.skarvli");
    lookTwice();
    inbox = inbox(folder, "nobody.here");
    lookTwice();

    assertThat(file).exists();
    assertThat(events("box-not")).isZero();
  }

  private Inbox inbox(Path at, String subject) {
    return new Inbox(
        new Inbox.Box(at, subject),
        serving.context.getBean(AccessControl.class),
        serving.context.getBean(MachineImports.class),
        serving.context.getBean(PageTexts.class),
        clock);
  }

  private void lookTwice() {
    inbox.look();
    clock.forth(Inbox.STILL);
    inbox.look();
  }

  private static String file(String course) {
    return HEADER + course + ",2025-01-07,D01A,Ruspoliklinikken\n";
  }

  private int events(String course) {
    return serving
        .everything
        .sql(
            "select count(*) from casework.event e join casework.course c on c.id = e.course where c.external_id = ?")
        .param(course)
        .query(Integer.class)
        .single();
  }

  private void run(String statement) {
    serving.everything.sql(statement).update();
  }

  /// A clock that is set by hand.
  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2025-04-14T07:00:00Z");

    void forth(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Europe/Oslo");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
