package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// From a referral to a course, as a coordinator does it in a browser without JavaScript. The days
/// and what is registered follow the code guide of 2019, which the edition of 2023 repeats.
class ReferralTest {
  private static final Map<String, String> FIELDS =
      Map.of(
          "name", "Prøve Pasient",
          "born", "03.05.1998",
          "municipality", "Nordskog",
          "referrer", "Nordskog legesenter",
          "received", "07.04.2025",
          "unit", "11");

  private final Serving serving = Serving.get();
  private final Browser coordinator = Browser.of("ingrid.skarvli");

  @Test
  void a_course_starts_on_the_day_the_referral_was_received() {
    var referral = registered(FIELDS);
    var form = assessed(referral, "assessment", "14.04.2025");

    var shown = coordinator.post(start(referral), form).body();
    form.put("seen", Browser.hidden(shown).get("seen"));
    var saved = coordinator.post(start(referral), form);

    assertThat(shown)
        .contains("Starter: Rusbehandling (TSB), mandag\u00a07.\u00a0april")
        .contains("Lovens frist, for seg: tirsdag\u00a020.\u00a0mai");
    assertThat(events(referral)).containsExactly("2025-04-07 A referral");
    assertThat(saved.headers().firstValue("Location").orElse("")).contains("/courses/");
    assertThat(course(referral, "entitlement || ' ' || pathway || ' ' || phase"))
        .isEqualTo("assessment D01 referred");
    assertThat(course(referral, "coordinator::text")).isEqualTo(person("ingrid.skarvli"));
  }

  @Test
  void after_an_emergency_it_starts_on_the_day_of_the_decision() {
    var fields = new LinkedHashMap<>(FIELDS);
    fields.putAll(Map.of("emergency", "yes", "received", "20.03.2025"));
    var referral = registered(fields);
    var form = assessed(referral, "treatment", "10.04.2025");

    var shown = coordinator.post(start(referral), form).body();
    form.put("seen", Browser.hidden(shown).get("seen"));
    coordinator.post(start(referral), form);

    assertThat(shown).contains("Det tok mer enn 14 dager å bestemme at situasjonen var over");
    assertThat(events(referral)).containsExactly("2025-04-10 A referral");
  }

  @Test
  void without_a_right_the_course_is_closed_at_once() {
    var referral = registered(FIELDS);
    var form = assessed(referral, "none", "11.04.2025");

    var shown = coordinator.post(start(referral), form).body();
    form.put("seen", Browser.hidden(shown).get("seen"));
    coordinator.post(start(referral), form);

    assertThat(shown).contains("ikke innvilget rett", "Lagre vurderingen");
    assertThat(events(referral))
        .containsExactly("2025-04-07 A referral", "2025-04-11 X/R referral");
    assertThat(course(referral, "phase")).isEqualTo("closed");
  }

  @Test
  void what_is_sent_twice_is_done_once() {
    var form = form(FIELDS);
    var first = coordinator.post("/referrals", form);
    var again = coordinator.post("/referrals", form);

    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));

    var referral = number(first.headers().firstValue("Location").orElseThrow());
    var start = seen(referral, assessed(referral, "assessment", "14.04.2025"));
    var started = coordinator.post(start(referral), start);
    var twice = coordinator.post(start(referral), start);

    assertThat(twice.headers().firstValue("Location"))
        .isEqualTo(started.headers().firstValue("Location"));
    assertThat(events(referral)).hasSize(1);
  }

  @Test
  void of_two_who_assess_at_once_the_second_is_told_and_loses_nothing() {
    var referral = registered(FIELDS);
    var mine = seen(referral, assessed(referral, "assessment", "14.04.2025"));
    var theirs = seen(referral, assessed(referral, "treatment", "14.04.2025"));

    coordinator.post(start(referral), theirs);
    var overtaken = coordinator.post(start(referral), mine);

    assertThat(overtaken.statusCode()).isEqualTo(409);
    assertThat(overtaken.body()).contains("Noen endret henvisningen før deg", "Se forløpet");
    assertThat(events(referral)).hasSize(1);
  }

  @Test
  void every_fault_is_told_at_once_and_nothing_written_is_lost() {
    var fields = form(FIELDS);
    fields.putAll(
        Map.of(
            "identity", "12345678901",
            "name", "",
            "referrer", "",
            "received", "15.04.2025",
            "unit", "",
            "provider-started", "i fjor"));

    var answer = coordinator.post("/referrals", fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "Nummeret stemmer ikke",
            "Skriv pasientens navn",
            "Skriv hvem som har henvist",
            "Den dagen er ikke kommet",
            "Velg enhet",
            "la feltet stå tomt",
            "value=\"i fjor\"",
            "value=\"Nordskog\"");
  }

  @Test
  void an_assessment_before_the_referral_came_is_a_fault() {
    var referral = registered(FIELDS);

    var answer = coordinator.post(start(referral), assessed(referral, "assessment", "01.04.2025"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Det er før henvisningen ble mottatt");
  }

  @Test
  void a_patient_who_is_known_by_number_is_not_made_twice() {
    var known = known("id not in (select patient from security.block)");
    var fields = new LinkedHashMap<>(FIELDS);
    fields.putAll(Map.of("identity", known.number(), "born", ""));

    var referral = registered(fields);

    assertThat(
            serving
                .everything
                .sql("select patient from casework.referral where id = ?")
                .param(referral)
                .query(Long.class)
                .single())
        .isEqualTo(known.id());
    assertThat(coordinator.get("/referrals/" + referral).body())
        .contains(known.name())
        .doesNotContain("Prøve Pasient", known.number());
  }

  @Test
  void a_patient_who_has_shut_the_reader_out_is_refused_and_that_is_written_down() {
    var known = known("true order by id desc");
    serving
        .everything
        .sql(
            """
            insert into security.block (legal_entity, patient, against_person, from_day, reason, set_by, set_at)
            values (1, ?, ?, date '2025-01-01', 'wish', 1, now())
            """)
        .params(known.id(), Integer.parseInt(person("ingrid.skarvli")))
        .update();
    var fields = form(FIELDS);
    fields.putAll(Map.of("identity", known.number(), "born", ""));

    assertThat(coordinator.post("/referrals", fields).statusCode()).isEqualTo(403);
    assertThat(lastLine()).isEqualTo("refer blocked");
  }

  @Test
  void what_was_written_can_be_mended_until_it_is_assessed() {
    var referral = registered(FIELDS);
    var address = "/referrals/" + referral + "/mend";
    var fields = new LinkedHashMap<>(FIELDS);
    fields.putAll(Browser.hidden(coordinator.get(address).body()));
    fields.put("received", "08.04.2025");

    var mended = coordinator.post(address, fields);
    coordinator.post(
        start(referral), seen(referral, assessed(referral, "assessment", "14.04.2025")));
    fields.put("request", "00000000-0000-4000-8000-000000000001");
    var late = coordinator.post(address, fields);

    assertThat(mended.statusCode()).isEqualTo(302);
    assertThat(events(referral)).containsExactly("2025-04-08 A referral");
    assertThat(late.statusCode()).isEqualTo(409);
  }

  @Test
  void a_referral_registered_in_error_is_taken_out_of_the_list_and_stays_readable() {
    var fields = new LinkedHashMap<>(FIELDS);
    fields.put("name", "Feil Pasient");
    var referral = registered(fields);
    var page = coordinator.get("/referrals/" + referral).body();
    var mistake = new LinkedHashMap<>(Browser.hidden(page));
    var address = "/referrals/" + referral + "/mistake";

    assertThat(coordinator.post(address, mistake).statusCode()).isEqualTo(422);
    mistake.put("reason", "Feil pasient");
    coordinator.post(address, mistake);

    assertThat(coordinator.get("/referrals").body()).doesNotContain("Feil Pasient");
    assertThat(coordinator.get("/referrals/" + referral).body())
        .contains("Henvisningen er registrert ved en feil");
  }

  @Test
  void a_course_that_is_closed_can_be_continued_by_another_and_they_are_linked() {
    var closed =
        serving
            .everything
            .sql(
                """
                select id from casework.course
                where legal_entity = 1 and closed_on is not null and unit in (11, 12)
                  and patient not in (select patient from security.block)
                order by id desc limit 1
                """)
            .query(Long.class)
            .single();
    var page = coordinator.get("/referrals/new?after=" + closed);
    var fields = new LinkedHashMap<>(Browser.hidden(page.body()));
    fields.putAll(
        Map.of("referrer", "Voksenpoliklinikken", "received", "10.04.2025", "unit", "12"));
    var referral =
        number(
            coordinator.post("/referrals", fields).headers().firstValue("Location").orElseThrow());

    coordinator.post(
        start(referral), seen(referral, assessed(referral, "assessment", "14.04.2025")));

    assertThat(course(referral, "previous::text")).isEqualTo(Long.toString(closed));
    assertThat(course(referral, "patient::text")).isEqualTo(patient(closed));
  }

  @Test
  void people_are_named_and_a_known_phone_is_kept() {
    var course = openCourse();
    var address = "/courses/" + course + "/people";
    var fields = new LinkedHashMap<>(Browser.hidden(coordinator.get(address).body()));
    fields.putAll(
        Map.of(
            "coordinator", person("ingrid.skarvli"),
            "therapist", "",
            "contact", "Siri Heiaberg",
            "contact-phone", "",
            "contact-municipality", "Nordskog"));

    assertThat(coordinator.post(address, fields).statusCode()).isEqualTo(302);
    var overtaken = new LinkedHashMap<>(fields);
    overtaken.put("request", "00000000-0000-4000-8000-000000000002");

    assertThat(coordinator.get("/courses/" + course).body())
        .contains("forløpskoordinator, Nordskog, tlf. 10 11 14 15");
    assertThat(coordinator.post(address, overtaken).statusCode()).isEqualTo(409);
  }

  @Test
  void why_a_time_was_not_kept_is_said_once_and_stands_in_the_history() {
    var course =
        serving
            .everything
            .sql(
                """
                select c.id from casework.course c join casework.interval i on i.course = c.id
                where c.legal_entity = 1 and c.unit = 12 and i.standing = 'missed'
                  and c.patient not in (select patient from security.block)
                order by c.id desc limit 1
                """)
            .query(Long.class)
            .single();
    var page = coordinator.get("/courses/" + course).body();
    var late = page.substring(page.indexOf("id=\"delays\""));
    var fields = new LinkedHashMap<>(Browser.hidden(late.substring(0, late.indexOf("</form>"))));
    var address = "/courses/" + course + "/delays";

    assertThat(coordinator.post(address, fields).statusCode()).isEqualTo(422);
    fields.put("reason", "Rommet var under vann");
    assertThat(coordinator.post(address, fields).statusCode()).isEqualTo(302);
    assertThat(coordinator.post(address, fields).statusCode()).isEqualTo(302);
    var invented = new LinkedHashMap<>(fields);
    invented.putAll(
        Map.of("start", "2001-01-01", "request", "00000000-0000-4000-8000-000000000003"));
    invented.put("version", version(course));

    assertThat(coordinator.post(address, invented).statusCode()).isEqualTo(404);
    assertThat(coordinator.get("/courses/" + course).body().split("Rommet var under vann", -1))
        .hasSize(3);
  }

  private long registered(Map<String, String> fields) {
    var saved = coordinator.post("/referrals", form(fields));
    return number(saved.headers().firstValue("Location").orElseThrow());
  }

  private Map<String, String> form(Map<String, String> fields) {
    var form = new LinkedHashMap<>(Browser.hidden(coordinator.get("/referrals/new").body()));
    form.remove("_csrf");
    form.putAll(fields);
    return form;
  }

  private Map<String, String> assessed(long referral, String right, String on) {
    var page = coordinator.get("/referrals/" + referral).body();
    var form = new LinkedHashMap<>(Browser.hidden(page));
    form.remove("_csrf");
    form.putAll(
        Map.of(
            "right",
            right,
            "assessed",
            on,
            "deadline",
            "20.05.2025",
            "pathway",
            "D01",
            "coordinator",
            person("ingrid.skarvli")));
    return form;
  }

  /// The same form, after its consequence was shown.
  private Map<String, String> seen(long referral, Map<String, String> form) {
    var shown = coordinator.post(start(referral), form).body();
    form.put("seen", Browser.hidden(shown).get("seen"));
    return form;
  }

  private static String start(long referral) {
    return "/referrals/" + referral + "/start";
  }

  private static long number(String address) {
    return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
  }

  private List<String> events(long referral) {
    return serving
        .everything
        .sql(
            """
            select e.occurred_on || ' ' || e.event || case when e.outcome = '' then '' else '/' || e.outcome end || ' ' || e.source
            from casework.event e join casework.referral r on r.course = e.course where r.id = ? order by e.id
            """)
        .param(referral)
        .query(String.class)
        .list();
  }

  private String course(long referral, String what) {
    return serving
        .everything
        .sql(
            "select %s from casework.course where id = (select course from casework.referral where id = ?)"
                .formatted(what))
        .param(referral)
        .query(String.class)
        .single();
  }

  private String patient(long course) {
    return serving.one("select patient::text from casework.course where id = " + course);
  }

  private String version(long course) {
    return serving.one("select version::text from casework.course where id = " + course);
  }

  private String person(String subject) {
    return serving.one("select id::text from security.person where subject = '" + subject + "'");
  }

  private String lastLine() {
    return serving.one(
        "select operation || ' ' || outcome from security.audit where legal_entity = 1 order by number desc limit 1");
  }

  private long openCourse() {
    return Long.parseLong(
        serving.one(
            """
            select id::text from casework.course where legal_entity = 1 and closed_on is null and unit = 11
              and patient not in (select patient from security.block) order by id desc limit 1
            """));
  }

  private record Known(long id, String number, String name) {}

  private Known known(String condition) {
    return serving
        .everything
        .sql(
            """
            select id, identity_number as number, name from casework.patient
            where legal_entity = 1 and identity_number is not null and
            """
                + (condition.contains("order by") ? condition : condition + " order by id")
                + " limit 1")
        .query(Known.class)
        .single();
  }
}
