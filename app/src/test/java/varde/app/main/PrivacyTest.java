package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import varde.app.security.Decision;
import varde.app.security.Operation;
import varde.app.security.Purpose;
import varde.app.words.Texts;

/// What the data protection officer sees and sets.
class PrivacyTest {
  private final Serving serving = Serving.get();
  private final Browser officer = Browser.of("randi.fjellvang");

  @Test
  void a_look_and_a_refusal_stand_in_the_patients_log_with_who_and_why() {
    var course = course(0);
    Browser.of("ingrid.skarvli").get("/courses/" + course);
    Browser.of("olve.brekkestad").get("/courses/" + course);

    var page = officer.get("/privacy/patients/" + patient(course)).body();

    assertThat(page)
        .contains(
            "Ingrid Skarvli", "Så på: forløp\u00a0" + course, "avslått: rollen gir ikke tilgang");
  }

  @Test
  void a_patients_log_names_no_other_patient() {
    var course = course(1);
    Browser.of("ingrid.skarvli").get("/worklist?all=1");
    var other =
        serving.one(
            "select name from casework.patient where legal_entity = 1 and id <> %d and name <> '' order by id limit 1"
                .formatted(patient(course)));

    assertThat(officer.get("/privacy/patients/" + patient(course)).body()).doesNotContain(other);
  }

  @Test
  void reading_the_log_is_written_in_it_and_names_whom_it_showed() {
    var patient = patient(course(2));

    officer.get("/privacy/patients/" + patient);

    assertThat(
            serving.one(
                "select operation || ' ' || purpose || ' ' || patients::text from security.audit"
                    + " where legal_entity = 1 order by number desc limit 1"))
        .isEqualTo("read-audit administration {" + patient + "}");
  }

  @Test
  void an_emergency_is_told_first() {
    var course = course(3);
    Browser.of("olve.brekkestad")
        .post("/courses/" + course + "/emergency", Map.of("reason", "Bevisstløs på gata"));

    assertThat(officer.get("/privacy").body()).contains("Bevisstløs på gata", "Olve Brekkestad");
    assertThat(officer.get("/privacy/log?kind=emergency").body()).contains("Bevisstløs på gata");
    assertThat(officer.get("/privacy/log?kind=refused").body())
        .doesNotContain("Bevisstløs på gata");
  }

  @Test
  void a_block_shuts_out_from_the_moment_it_is_set_until_it_is_lifted() {
    var course = course(4);
    var coordinator = Browser.of("ingrid.skarvli");
    var address = "/privacy/patients/" + patient(course);
    var fields = new LinkedHashMap<>(Browser.hidden(officer.get(address).body()));
    fields.putAll(Map.of("against", "unit 11", "reason", "Nabo på avdelingen"));
    assertThat(coordinator.get("/courses/" + course).statusCode()).isEqualTo(200);

    officer.post(address + "/blocks", fields);
    officer.post(address + "/blocks", fields);
    var blocked = coordinator.get("/courses/" + course).statusCode();
    var block =
        serving.one(
            "select string_agg(id::text, ' ') from security.block where patient = "
                + patient(course));
    var shown = officer.get(address).body();
    officer.post(address + "/blocks/" + block + "/lift", Map.of());

    assertThat(blocked).isEqualTo(403);
    assertThat(shown).contains("enheten Ruspoliklinikken", "Nabo på avdelingen");
    assertThat(coordinator.get("/courses/" + course).statusCode()).isEqualTo(200);
    assertThat(officer.get(address).body()).contains("gjelder ikke lenger");
  }

  @Test
  void a_block_without_a_reason_is_not_set_and_says_what_is_missing() {
    var address = "/privacy/patients/" + patient(course(5));
    var fields = new LinkedHashMap<>(Browser.hidden(officer.get(address).body()));
    fields.putAll(Map.of("against", "everybody", "reason", " "));

    var answer = officer.post(address + "/blocks", fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Velg hvem, og skriv hvorfor");
  }

  @Test
  void a_patient_who_has_shut_everybody_out_is_still_found_by_the_officer() {
    var course = course(6);
    serving
        .everything
        .sql(
            """
            insert into security.block (legal_entity, patient, from_day, reason, set_by, set_at)
            values (1, ?, date '2025-01-01', 'wish', 1, now())
            """)
        .param(patient(course))
        .update();
    var name = serving.one("select name from casework.patient where id = " + patient(course));
    var number =
        serving.one("select identity_number from casework.patient where id = " + patient(course));

    assertThat(officer.post("/privacy/patients", Map.of("written", name)).body()).contains(name);
    assertThat(officer.post("/privacy/patients", Map.of("written", number)).body())
        .contains(name)
        .doesNotContain(number);
    assertThat(officer.get("/privacy/patients/" + patient(course)).body()).contains("alle", name);
  }

  @Test
  void every_word_the_log_can_hold_is_said_in_words() {
    var words = new ArrayList<String>();
    Stream.of(Operation.values()).forEach(one -> words.add("log.operation." + one.word()));
    Stream.of(Decision.Ground.values()).forEach(one -> words.add("log.ground." + one.word()));
    Stream.of(Purpose.values()).forEach(one -> words.add("log.purpose." + one.word()));
    var texts = new Texts(Locale.of("nb"), List.of("privacy.texts"));

    assertThat(words).allMatch(word -> texts.find(word).isPresent());
  }

  @Test
  void patients_of_another_hospital_are_not_found() {
    var name =
        serving.one(
            """
            select min(p.name) from casework.patient p where p.legal_entity = 2
              and p.name not in (select name from casework.patient where legal_entity = 1)
            """);

    assertThat(officer.post("/privacy/patients", Map.of("written", name)).body())
        .contains("Ingen pasient passer");
  }

  private long course(int nth) {
    return Long.parseLong(
        serving.one(
            """
            select id::text from casework.course
            where legal_entity = 1 and unit = 11 and last_event_on is not null and external_id not like 'story%%'
              and patient in (select id from casework.patient where identity_number is not null)
              and patient not in (select patient from security.block)
            order by id offset %d limit 1
            """
                .formatted(10 + nth)));
  }

  private long patient(long course) {
    return Long.parseLong(
        serving.one("select patient::text from casework.course where id = " + course));
  }
}
