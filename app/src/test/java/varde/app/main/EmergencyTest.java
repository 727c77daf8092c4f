package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Looking in an emergency: with a reason, for one course, written down, and over when it is ended.
class EmergencyTest {
  private static final Map<String, String> REASON = Map.of("reason", "Akutt forvirret i mottaket");

  private final Serving serving = Serving.get();
  private final Browser elsewhere = Browser.of("olve.brekkestad");

  @Test
  void it_needs_a_reason_and_is_written_down_with_it() {
    var course = course(0);
    var refused = elsewhere.get("/courses/" + course);
    var without = elsewhere.post("/courses/" + course + "/emergency", Map.of());

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Er det en nødsituasjon?");
    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(without.body()).contains("Skriv hvorfor");
    assertThat(elsewhere.get("/courses/" + course).statusCode()).isEqualTo(403);

    elsewhere.post("/courses/" + course + "/emergency", REASON);
    var page = elsewhere.get("/courses/" + course);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("nødsituasjon", "Akutt forvirret i mottaket");
    assertThat(lastLine())
        .isEqualTo("read emergency Akutt forvirret i mottaket course " + course + " done");
  }

  @Test
  void it_opens_one_course_to_read_and_register_and_nothing_else() {
    var course = course(1);
    elsewhere.post("/courses/" + course + "/emergency", REASON);
    var event = event(course);

    assertThat(elsewhere.get("/courses/" + course + "/people").statusCode()).isEqualTo(403);
    assertThat(
            elsewhere
                .post("/courses/" + course + "/events/" + event + "/correct", filled(course))
                .statusCode())
        .isEqualTo(403);
    assertThat(elsewhere.get("/courses/" + course(2)).statusCode()).isEqualTo(403);
  }

  @Test
  void it_opens_what_a_patient_has_shut() {
    var course = course(3);
    serving
        .everything
        .sql(
            """
            insert into security.block (legal_entity, patient, from_day, reason, set_by, set_at)
            select 1, patient, date '2025-01-01', 'wish', 1, now() from casework.course where id = ?
            """)
        .param(course)
        .update();
    assertThat(elsewhere.get("/courses/" + course).statusCode()).isEqualTo(403);

    elsewhere.post("/courses/" + course + "/emergency", REASON);

    assertThat(elsewhere.get("/courses/" + course).statusCode()).isEqualTo(200);
  }

  @Test
  void it_ends_when_it_is_ended_and_with_the_session() {
    var course = course(4);
    elsewhere.post("/courses/" + course + "/emergency", REASON);
    assertThat(Browser.of("olve.brekkestad").get("/courses/" + course).statusCode()).isEqualTo(403);

    elsewhere.post("/courses/" + course + "/emergency/end", Map.of());

    assertThat(elsewhere.get("/courses/" + course).statusCode()).isEqualTo(403);
  }

  @Test
  void a_leader_is_not_offered_it() {
    var course = course(5);
    var leader = Browser.of("tor.lidarende");

    assertThat(leader.get("/courses/" + course).body()).doesNotContain("nødsituasjon");
    assertThat(leader.post("/courses/" + course + "/emergency", REASON).statusCode())
        .isEqualTo(403);
  }

  private Map<String, String> filled(long course) {
    return Map.of(
        "request", "00000000-0000-4000-8000-0000000000aa",
        "version", version(course),
        "reason", "Feil dag",
        "happened", "no",
        "on", "");
  }

  private long course(int nth) {
    return Long.parseLong(
        serving.one(
            """
            select id::text from casework.course
            where legal_entity = 1 and unit = 11 and coordinator is distinct from %s and last_event_on is not null
              and patient not in (select patient from security.block)
            order by id desc offset %d limit 1
            """
                .formatted(
                    serving.one(
                        "select id::text from security.person where subject = 'olve.brekkestad'"),
                    40 + nth)));
  }

  private long event(long course) {
    return Long.parseLong(
        serving.one("select min(id)::text from casework.event where course = " + course));
  }

  private String version(long course) {
    return serving.one("select version::text from casework.course where id = " + course);
  }

  private String lastLine() {
    return serving.one(
        """
        select operation || ' ' || purpose || ' ' || reason || ' ' || object || ' ' || outcome
        from security.audit where legal_entity = 1 order by number desc limit 1
        """);
  }
}
