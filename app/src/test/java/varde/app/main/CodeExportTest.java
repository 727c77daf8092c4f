package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import varde.app.Nothing;
import varde.app.Project;
import varde.app.cli.Commands;
import varde.app.cli.Console;

/// Taking registered codes out, as a coder does it in a browser. Each test has days of its own,
/// long before those of the demonstration.
class CodeExportTest {
  private static final String HEADER =
      "course_id,patient_id,patient_name,date,pathway,event,outcome,setting,unit\n";

  private final Serving serving = Serving.get();
  private final Browser coder = Browser.of("berit.haugmo");

  @TempDir Path folder = Path.of("");

  @Test
  void what_is_taken_out_can_be_checked_and_taken_in_again_and_changes_nothing() throws Exception {
    takeIn(
        HEADER
            + row("round-1", "2019-02-01", "D01,A,,outpatient")
            + row("round-1", "2019-02-11", "D01,M,,")
            + row("round-1", "2019-02-11", "D01,M,,")
            + "round-1,,,2019-02-20,D01,C,T,inpatient,\n"
            + row("=round-2", "2019-02-03", "D06,A,,")
            + row("'+round-3", "2019-02-03", "D06,A,,"));
    run(
        "insert into casework.event (legal_entity, patient, course, occurred_on, event, recorded_at, recorded_by, source)"
            + " select legal_entity, patient, id, '2019-02-22', 'F', now(), 1, 'page' from casework.course"
            + " where external_id = 'round-1'");
    run("update casework.course set external_id = null where external_id = '''+round-3'");
    for (var channel : List.of("events", "composite")) {
      var file = file("codes.csv", "2019-02-01", "2019-02-28", channel);

      assertThat(file.lines().filter(line -> line.startsWith("'=round-2"))).hasSize(1);
      assertThat(file.lines().filter(line -> line.startsWith("varde-"))).hasSize(1);
      assertThat(file.lines()).hasSize(8);
      assertThat(checked(file)).contains("\"course\":\"round-1\"", "\"phase\":\"treatment\"");
      assertThat(see(file)).contains("Filen endrer ingenting");
    }
  }

  @Test
  void a_file_of_a_part_of_the_time_takes_nothing_away_when_it_comes_in_again() {
    takeIn(
        HEADER
            + row("part-1", "2018-03-01", "D01,A,,outpatient")
            + row("part-1", "2018-04-11", "D01,M,,"));

    assertThat(see(file("codes.csv", "2018-04-01", "2018-04-30", "events")))
        .contains("Filen endrer ingenting");
  }

  @Test
  void what_the_channel_has_no_code_for_is_told_and_in_a_file_of_its_own() {
    takeIn(
        HEADER
            + row("tell-1", "2019-05-01", "D06,A,,")
            + row("tell-1", "2019-05-02", "D06,X,M")
            + row("tell-2", "2019-05-01", "D01,A,,")
            + row("tell-2", "2019-05-03", "D01,M,,"));
    run(
        "insert into casework.mistake (event, legal_entity, patient, course, recorded_at, recorded_by, reason)"
            + " select e.id, e.legal_entity, e.patient, e.course, now(), 1, 'wrong day' from casework.event e"
            + " join casework.course c on c.id = e.course where c.external_id = 'tell-2' and e.event = 'M'");

    var page = coder.get(address("", "2019-05-01", "2019-05-31", "composite")).body();

    assertThat(page)
        .contains("2 registreringer i 2 forløp", "D06 X/M", "slik den er registrert")
        .contains("1 registrering er utelatt fordi den er merket som feilført")
        .doesNotContain("tell-1");
    assertThat(file("codes.csv", "2019-05-01", "2019-05-31", "composite"))
        .contains("tell-1,2019-05-01,D06A,", "tell-2,2019-05-01,D01A,")
        .doesNotContain("2019-05-02", "2019-05-03");
    assertThat(file("without-code.csv", "2019-05-01", "2019-05-31", "composite").lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("tell-1,2019-05-02,D06,X,M,")
        .endsWith(",unlisted");
    assertThat(file("codes.csv", "2019-05-01", "2019-05-31", "events"))
        .contains("tell-1,2019-05-02,D06,X,M,");
  }

  @Test
  void a_block_does_not_stop_the_reporting_which_says_nothing_of_who_it_is() {
    takeIn(HEADER + "shy-1,02029067890,Nora Blakli,2019-06-01,D01,A,,,Ruspoliklinikken\n");
    run(
        "insert into security.block (legal_entity, patient, from_day, reason, set_by, set_at)"
            + " select legal_entity, patient, date '2025-01-01', 'wish', 1, now() from casework.course"
            + " where external_id = 'shy-1'");
    var patient = serving.one("select patient from casework.course where external_id = 'shy-1'");

    var file = file("codes.csv", "2019-06-01", "2019-06-30", "events");

    assertThat(file)
        .contains("shy-1,2019-06-01,D01,A,")
        .doesNotContain("Nora", "Blakli", "02029067890");
    assertThat(
            serving.one(
                "select operation || ' ' || role || ' ' || purpose || ' ' || object || ' ' || patients::text"
                    + " from security.audit where legal_entity = 1 order by number desc limit 1"))
        .isEqualTo(
            "export-codes coder administration codes events 2019-06-01/2019-06-30 {"
                + patient
                + "}");
  }

  @Test
  void the_other_hospital_is_not_in_it() {
    run(
        "insert into casework.event (legal_entity, patient, course, occurred_on, event, recorded_at, recorded_by, source)"
            + " select legal_entity, patient, id, '2017-07-01', 'A', now(), 1, 'page' from casework.course"
            + " where legal_entity = 2 order by id limit 1");

    assertThat(file("codes.csv", "2017-07-01", "2017-07-31", "events").lines()).hasSize(1);
  }

  @Test
  void a_period_that_is_none_is_told_in_the_form() {
    var answer = coder.get(address("", "2019-05-31", "2019-05-01", "composite"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Skriv to datoer", "value=\"2019-05-31\"");
    assertThat(coder.get(address("/codes.csv", "x", "y", "composite")).statusCode()).isEqualTo(400);
  }

  private static String row(String course, String on, String what) {
    var fields = what.split(",", -1);
    return "%s,,,%s,%s,%s,%s,%s,Ruspoliklinikken\n"
        .formatted(course, on, fields[0], fields[1], fields[2], fields.length > 3 ? fields[3] : "");
  }

  private static String address(String file, String from, String through, String channel) {
    return "/export%s?from=%s&through=%s&channel=%s".formatted(file, from, through, channel);
  }

  private String file(String name, String from, String through, String channel) {
    var answer = coder.get(address("/" + name, from, through, channel));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    return answer.body();
  }

  /// What `varde check` answers.
  private String checked(String text) throws IOException {
    var file = Files.writeString(folder.resolve("codes.csv"), text);
    var out = new ByteArrayOutputStream();
    var console =
        new Console(
            InputStream.nullInputStream(),
            out,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            false,
            false,
            Map.of(),
            Project.ROOT,
            List.of(Project.ROOT.resolve("pathways")),
            () -> LocalDate.of(2025, 4, 14),
            Nothing.SERVED);
    var status = Commands.run(console, "check", file.toString(), "--format", "jsonl");
    assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private HttpResponse<String> upload(String file) {
    return coder.upload("/import", "codes.csv", file.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private String uploaded(String file) {
    return upload(file).headers().firstValue("Location").orElseThrow().replace(serving.address, "");
  }

  private String see(String file) {
    return coder.get(uploaded(file)).body();
  }

  private void takeIn(String file) {
    coder.post(uploaded(file), Map.of());
  }

  private void run(String statement) {
    serving.everything.sql(statement).update();
  }
}
