package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Taking in exports of the record system, as a coder does it in a browser without JavaScript.
class ImportTest {
  private static final String HEADER =
      "course_id,patient_id,patient_name,date,pathway,event,outcome,setting,unit\n";

  private final Serving serving = Serving.get();
  private final Browser coder = Browser.of("berit.haugmo");
  private String unit = "";

  @BeforeEach
  void unit() {
    unit = serving.one("select name from security.unit where id = 11");
  }

  @Test
  void what_a_file_would_change_is_shown_before_it_does() {
    var file = HEADER + row("see-1", "2025-01-07", "A", "") + row("see-1", "2025-02-03", "M", "");

    var shown = see(file);

    assertThat(shown)
        .contains("1 nytt forløp åpnes", "2 hendelser registreres", "Les inn 1 forløp");
    assertThat(courses("see-%")).isZero();
  }

  @Test
  void a_confirmed_file_is_there_with_its_answers_and_its_line_in_the_log() {
    var file =
        HEADER
            + row("new-1", "2025-01-07", "A", "")
            + row("new-1", "2025-02-03", "M", "")
            + row("new-2", "2025-03-03", "A", "");

    var receipt = takeIn(file);

    assertThat(receipt).contains("2 nye forløp ble åpnet", "3 hendelser ble registrert");
    assertThat(courses("new-%")).isEqualTo(2);
    assertThat(serving.one("select phase from casework.course where external_id = 'new-1'"))
        .isEqualTo("assessment");
    assertThat(
            serving.one(
                "select count(*) from casework.interval i join casework.course c on c.id = i.course"
                    + " where i.standing = 'open' and c.external_id = 'new-1'"))
        .isEqualTo("1");
    assertThat(
            serving.one(
                "select operation || ' ' || cardinality(patients) from security.audit where legal_entity = 1"
                    + " and object like 'import %' order by number desc limit 1"))
        .isEqualTo("import 2");
    assertThat(
            serving.one(
                "select count(*) from interop.upload where confirmed_at is not null and content is not null"))
        .isEqualTo("0");
  }

  @Test
  void the_same_file_twice_changes_nothing() {
    var file =
        HEADER
            + row("twice-1", "2025-01-07", "A", "")
            + row("twice-1", "2025-02-03", "M", "")
            + row("twice-1", "2025-02-03", "M", "");
    takeIn(file);
    var before = events("twice-1");

    assertThat(see(file)).contains("Filen endrer ingenting").doesNotContain("Les inn 1");
    takeIn(file);

    assertThat(events("twice-1")).isEqualTo(before).hasSize(3);
  }

  @Test
  void a_confirmation_sent_twice_is_done_once() {
    var address = address(upload(HEADER + row("once-1", "2025-01-07", "A", "")));

    coder.post(address, Map.of());
    coder.post(address, Map.of());

    assertThat(events("once-1")).hasSize(1);
  }

  @Test
  void a_corrected_file_does_exactly_the_difference() {
    takeIn(HEADER + row("fix-1", "2025-01-07", "A", "") + row("fix-1", "2025-02-03", "M", ""));
    var corrected =
        HEADER + row("fix-1", "2025-01-07", "A", "") + row("fix-1", "2025-02-05", "M", "");

    assertThat(see(corrected))
        .contains("1 hendelse registreres, 1 hendelse merkes som feilført", "1 kjent");
    takeIn(corrected);

    assertThat(events("fix-1"))
        .containsExactly("2025-01-07 A", "2025-02-03 M wrong import", "2025-02-05 M");
    takeIn(corrected.replace("fix-1", "fix-2"));
    assertThat(answers("fix-1")).isEqualTo(answers("fix-2")).contains("2025-02-05");
    assertThat(
            serving.one(
                "select m.reason from casework.mistake m join casework.course c on c.id = m.course"
                    + " where c.external_id = 'fix-1'"))
        .contains("export.csv", "14.");
  }

  @Test
  void what_a_person_registered_or_marked_as_wrong_stays() {
    var file = HEADER + row("own-1", "2025-01-07", "A", "") + row("own-1", "2025-02-03", "M", "");
    takeIn(file);
    var course = serving.one("select id from casework.course where external_id = 'own-1'");
    run(
        "insert into casework.event (legal_entity, patient, course, occurred_on, event, recorded_at, recorded_by, source)"
            + " select legal_entity, patient, id, '2025-02-10', 'L', now(), 1, 'page' from casework.course where id = "
            + course);
    run(
        "insert into casework.mistake (event, legal_entity, patient, course, recorded_at, recorded_by, reason)"
            + " select id, legal_entity, patient, course, now(), 1, 'never came' from casework.event"
            + " where event = 'M' and course = "
            + course);

    assertThat(see(file)).contains("Filen endrer ingenting");
    takeIn(file);

    assertThat(events("own-1"))
        .containsExactly("2025-01-07 A", "2025-02-03 M wrong page", "2025-02-10 L");
  }

  @Test
  void what_was_registered_here_is_not_taken_in_once_more_when_the_record_system_has_it() {
    var file = HEADER + row("both-1", "2025-01-07", "A", "");
    takeIn(file);
    run(
        "insert into casework.event (legal_entity, patient, course, occurred_on, event, recorded_at, recorded_by, source)"
            + " select legal_entity, patient, id, '2025-02-03', 'M', now(), 1, 'page' from casework.course"
            + " where external_id = 'both-1'");
    var later = file + row("both-1", "2025-02-03", "M", "") + row("both-1", "2025-02-20", "L", "");

    assertThat(see(later)).contains("1 hendelse registreres");
    takeIn(later);
    takeIn(later);

    assertThat(events("both-1")).containsExactly("2025-01-07 A", "2025-02-03 M", "2025-02-20 L");
  }

  @Test
  void a_course_that_was_started_here_gets_its_number_and_is_not_opened_twice() {
    var start = row("first-1", "2025-01-07", "A", "").replace("first-1,,", "first-1,01859010071,");
    takeIn(HEADER + start);
    run("update casework.course set external_id = null where external_id = 'first-1'");
    var before = serving.one("select count(*) from casework.course");

    takeIn(HEADER + start + start.replace("2025-01-07", "2025-02-03").replace(",A,", ",M,"));

    assertThat(serving.one("select count(*) from casework.course")).isEqualTo(before);
    assertThat(events("first-1")).containsExactly("2025-01-07 A", "2025-02-03 M");
  }

  @Test
  void unreadable_rows_are_told_and_nothing_else_is_lost() {
    takeIn(HEADER + row("bad-1", "2025-01-07", "A", "") + row("bad-1", "2025-02-03", "M", ""));
    var file =
        HEADER
            + row("bad-1", "2025-01-07", "A", "")
            + "bad-1,12345678901,,7. mars,D01,M,,,\n"
            + row("bad-2", "2025-03-03", "A", "");

    var shown = see(file);

    assertThat(shown)
        .contains("date &quot;7. mars&quot;: er ingen dato", ">3<", "1 rad kan ikke leses")
        .doesNotContain("12345678901");
    takeIn(file);
    assertThat(events("bad-1")).containsExactly("2025-01-07 A", "2025-02-03 M");
    assertThat(events("bad-2")).containsExactly("2025-03-03 A");
  }

  @Test
  void a_course_of_a_unit_that_is_not_ours_is_left_out_and_told() {
    var shown = see(HEADER + "unit-1,,,2025-03-03,D01,A,,,Klinikken på månen\n");

    assertThat(shown)
        .contains("Det er ingen enhet «Klinikken på månen» her")
        .doesNotContain("Les inn 1");
  }

  @Test
  void a_new_patient_has_a_name_where_the_file_has_one() {
    var without = HEADER + row("name-1", "2025-01-07", "A", "");
    assertThat(see(without)).contains("ikke navngitt ennå");
    takeIn(without);
    var course = serving.one("select id from casework.course where external_id = 'name-1'");
    assertThat(coder.get("/courses/" + course).body()).contains("<h1>name-1");

    takeIn(without.replace("name-1,,,", "name-1,,Nora Tjernlia,"));

    assertThat(coder.get("/courses/" + course).body()).contains("<h1>Nora Tjernlia");
  }

  @Test
  void courses_of_another_hospital_with_the_same_number_are_untouched() {
    var number = "theirs-1";
    run(
        "update casework.course set external_id = 'theirs-1'"
            + " where id = (select min(id) from casework.course where legal_entity = 2)");
    var before =
        serving.one(
            "select string_agg(c::text, ' ') from casework.course c where legal_entity = 2");

    takeIn(HEADER + row(number, "2025-01-07", "A", ""));

    assertThat(courses(number)).isEqualTo(2);
    assertThat(
            serving.one(
                "select string_agg(c::text, ' ') from casework.course c where legal_entity = 2"))
        .isEqualTo(before);
  }

  @Test
  void a_course_of_a_patient_who_has_shut_the_coder_out_is_left_out() {
    takeIn(HEADER + "shut-1,02029012345,,2025-01-07,D01,A,,," + unit + "\n");
    run(
        "insert into security.block (legal_entity, patient, from_day, reason, set_by, set_at)"
            + " select legal_entity, patient, date '2025-01-01', 'wish', 1, now() from casework.course where external_id = 'shut-1'");
    var file =
        HEADER
            + "shut-1,02029012345,,2025-02-07,D01,M,,,"
            + unit
            + "\n"
            + "shut-2,02029012345,,2025-02-07,D01,A,,,"
            + unit
            + "\n"
            + row("shut-3", "2025-03-03", "A", "");

    takeIn(file);

    assertThat(events("shut-1")).containsExactly("2025-01-07 A");
    assertThat(courses("shut-2")).isZero();
    assertThat(courses("shut-3")).isOne();
  }

  @Test
  void a_packed_file_with_other_dates_in_another_encoding_is_read_as_chosen() throws IOException {
    var file = "course_id;date;code;unit\npacked-1;07.01.2025;D01A;" + unit + "\n";
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(file.getBytes(StandardCharsets.ISO_8859_1));
    }

    var answer =
        coder.upload(
            "/import",
            "export.csv.gz",
            packed.toByteArray(),
            Map.of("dates", "dd.MM.yyyy", "encoding", "ISO-8859-1"));
    coder.post(address(answer), Map.of());

    assertThat(events("packed-1")).containsExactly("2025-01-07 A");
  }

  @Test
  void a_file_without_the_columns_is_told_in_the_form() {
    var answer = upload("patient,day\n1,2\n");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Dette mangler: course_id, date, code");
  }

  @Test
  void a_coordinator_is_refused() {
    var coordinator = Browser.of("ingrid.skarvli");

    var answer =
        coordinator.upload(
            "/import", "export.csv", HEADER.getBytes(StandardCharsets.UTF_8), Map.of());

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void two_thousand_courses_take_seconds() {
    var file = new StringBuilder(HEADER);
    for (var i = 0; i < 2_000; i++) {
      file.append(row("many-" + i, "2025-01-07", "A", ""))
          .append(row("many-" + i, "2025-02-03", "M", ""));
    }
    var began = System.nanoTime();

    takeIn(file.toString());
    takeIn(file.toString().replace("2025-02-03", "2025-02-05"));

    assertThat(System.nanoTime() - began).isLessThan(60_000_000_000L);
    assertThat(courses("many-%")).isEqualTo(2_000);
    run(
        "delete from casework.interval using casework.course c where c.id = course and c.external_id like 'many-%'");
    run(
        "update casework.course set closed_on = '2025-02-05', phase = 'closed' where external_id like 'many-%'");
  }

  private String row(String course, String on, String event, String outcome) {
    return "%s,,,%s,D01,%s,%s,outpatient,%s\n".formatted(course, on, event, outcome, unit);
  }

  private HttpResponse<String> upload(String file) {
    return coder.upload("/import", "export.csv", file.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private String address(HttpResponse<String> answer) {
    var location = answer.headers().firstValue("Location").orElseThrow();
    return location.replace(serving.address, "");
  }

  private String see(String file) {
    return coder.get(address(upload(file))).body();
  }

  private String takeIn(String file) {
    var address = address(upload(file));
    coder.post(address, Map.of());
    return coder.get(address).body();
  }

  private List<String> events(String course) {
    return serving
        .everything
        .sql(
            """
            select e.occurred_on || ' ' || e.event || coalesce(' wrong ' || m.source, '')
            from casework.event e join casework.course c on c.id = e.course
            left join casework.mistake m on m.event = e.id
            where c.external_id = ? order by e.occurred_on, e.id
            """)
        .param(course)
        .query(String.class)
        .list();
  }

  /// What is kept beside the events of a course, but for its numbers.
  private String answers(String course) {
    return serving
        .one(
            "select c.phase || c.edition || c.started_on || c.last_event_on || coalesce(c.next_due::text, '')"
                + " || string_agg(i::text, ' ' order by i.number) from casework.course c"
                + " left join (select course, number, limit_id, kind, from_event, start, to_event, ended_on, due, elapsed,"
                + " standing, reason from casework.interval) i on i.course = c.id where c.external_id = '"
                + course
                + "' group by c.id")
        .replaceAll("\\(\\d+,", "(");
  }

  private int courses(String like) {
    return Integer.parseInt(
        serving.one("select count(*) from casework.course where external_id like '" + like + "'"));
  }

  private void run(String statement) {
    serving.everything.sql(statement).update();
  }
}
