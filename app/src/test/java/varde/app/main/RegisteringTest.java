package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Registering, as a coordinator does it in a browser without JavaScript.
class RegisteringTest {
  private final Serving serving = Serving.get();
  private final Browser coordinator = Browser.of("ingrid.skarvli");

  @Test
  void the_consequence_is_shown_before_it_is_saved() {
    var course = course("demo-2");
    var before = events(course);
    var fields = form(course, "E", "14.04.2025");
    fields.put("seen", "");

    var shown = coordinator.post("/courses/" + course + "/events", fields);

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("Koden E går til registeret");
    assertThat(events(course)).isEqualTo(before);
  }

  @Test
  void what_was_shown_is_saved_once_however_often_it_is_sent() {
    var course = course("demo-3");
    var before = events(course);
    var fields = form(course, "L", "10.04.2025");
    var shown = coordinator.post("/courses/" + course + "/events", fields).body();
    fields.put("seen", Browser.hidden(shown).get("seen"));

    var first = coordinator.post("/courses/" + course + "/events", fields);
    var again = coordinator.post("/courses/" + course + "/events", fields);

    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(events(course)).isEqualTo(before + 1);
  }

  @Test
  void two_people_at_once_lose_nothing() {
    var course = course("demo-4");
    var mine = shownForm(coordinator, course, "L", "09.04.2025");
    var other = Browser.of("ingrid.skarvli");
    var theirs = shownForm(other, course, "L", "08.04.2025");

    var saved = other.post("/courses/" + course + "/events", theirs);
    var overtaken = coordinator.post("/courses/" + course + "/events", mine);

    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(overtaken.statusCode()).isEqualTo(409);
    assertThat(overtaken.body()).contains("Noen endret forløpet før deg", "09.04.2025");
    assertThat(lastLine(course)).isEqualTo("read done");
    mine.putAll(Browser.hidden(overtaken.body()));
    assertThat(coordinator.post("/courses/" + course + "/events", mine).statusCode())
        .isEqualTo(302);
  }

  @Test
  void a_day_that_has_not_come_is_told_beside_its_field() {
    var course = course("demo-5");

    var answer =
        coordinator.post("/courses/" + course + "/events", form(course, "L", "15.04.2025"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Den dagen er ikke kommet", "value=\"15.04.2025\"");
  }

  @Test
  void a_setting_that_is_none_is_told_beside_its_field() {
    var course = course("demo-5");
    var fields = form(course, "L", "10.04.2025");
    fields.put("setting", "on-the-moon");
    fields.put("seen", "L||10.04.2025|on-the-moon");

    var answer = coordinator.post("/courses/" + course + "/events", fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Velg et sted fra listen");
    assertThat(lastLine(course)).isEqualTo("read done");
  }

  @Test
  void a_correction_keeps_what_stood_before() {
    var course = course("demo-6");
    var event =
        serving
            .everything
            .sql("select max(id) from casework.event where course = ?")
            .param(course)
            .query(Long.class)
            .single();
    var address = "/courses/" + course + "/events/" + event + "/correct";
    var fields = new LinkedHashMap<>(Browser.hidden(coordinator.get(address).body()));
    fields.putAll(Map.of("reason", "Feil dag i timeboken", "happened", "yes", "on", "02.04.2025"));

    var saved = coordinator.post(address, fields);

    assertThat(saved.statusCode()).isEqualTo(302);
    var page = coordinator.get("/courses/" + course).body();
    assertThat(page).contains("Feil dag i timeboken", "2.\u00a0april");
    assertThat(
            serving
                .everything
                .sql("select count(*) from casework.event where id = ?")
                .param(event)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private Map<String, String> shownForm(Browser browser, long course, String event, String on) {
    var fields = form(browser, course, event, on);
    var shown = browser.post("/courses/" + course + "/events", fields).body();
    fields.put("seen", Browser.hidden(shown).get("seen"));
    return fields;
  }

  private Map<String, String> form(long course, String event, String on) {
    return form(coordinator, course, event, on);
  }

  private static Map<String, String> form(Browser browser, long course, String event, String on) {
    var fields = new LinkedHashMap<>(Browser.hidden(browser.get("/courses/" + course).body()));
    fields.keySet().removeIf(name -> name.equals("_csrf") || name.equals("back"));
    fields.putAll(Map.of("event", event, "on", on, "setting", "outpatient"));
    return fields;
  }

  /// An open course of the demonstration that no other test changes.
  private long course(String story) {
    return serving
        .everything
        .sql(
            """
            select id from casework.course
            where legal_entity = 1 and unit = 11 and pathway = 'D01' and closed_on is null and phase = 'treatment'
              and patient not in (select patient from security.block)
            order by id offset ? limit 1
            """)
        .param(Integer.parseInt(story.substring("demo-".length())))
        .query(Long.class)
        .single();
  }

  /// What the log says last of a course.
  private String lastLine(long course) {
    return serving
        .everything
        .sql(
            "select operation || ' ' || outcome from security.audit where object = ? order by number desc limit 1")
        .param("course " + course)
        .query(String.class)
        .single();
  }

  private long events(long course) {
    return serving
        .everything
        .sql("select count(*) from casework.event where course = ?")
        .param(course)
        .query(Long.class)
        .single();
  }
}
