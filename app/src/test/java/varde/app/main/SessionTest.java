package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What was written is not lost when the session ends.
class SessionTest {
  private static final Map<String, String> WRITTEN =
      Map.of("reason", "Legen var <syk> & borte", "start", "2025-01-01");

  @Test
  void a_form_sent_after_the_end_is_kept_to_be_sent_again() {
    var nobody = Browser.of("");

    var answer = nobody.postFrom("same-origin", "/courses/2/delays", WRITTEN);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .contains(
            "Du er logget ut",
            "Logg inn i en ny fane",
            "action=\"/courses/2/delays\"",
            "value=\"Legen var &lt;syk&gt; &amp; borte\"",
            "Send på nytt");
  }

  @Test
  void a_form_that_another_site_sent_is_not_kept() {
    var answer = Browser.of("").postFrom("cross-site", "/courses/2/delays", WRITTEN);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
  }

  @Test
  void a_form_with_an_old_token_is_kept_and_sent_again_with_a_new_one() {
    var coordinator = Browser.of("ingrid.skarvli");

    var answer = coordinator.postWithOldToken("/courses/2/delays", WRITTEN);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Legen var &lt;syk&gt;", "name=\"_csrf\"");
  }

  @Test
  void somebody_who_is_still_there_stays() {
    assertThat(Browser.of("ingrid.skarvli").get("/session").statusCode()).isEqualTo(200);
    assertThat(Browser.of("ingrid.skarvli").get("/worklist").body())
        .contains("id=\"time-out\"", "data-seconds=\"1800\"");
  }
}
