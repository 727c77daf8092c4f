package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Looking in an emergency, and the data protection officer who sees that it was done.
class EmergencyTest {
  @AutoClose private final Visit ingrid = Visit.of(Visit.COORDINATOR);
  @AutoClose private final Visit olve = Visit.of("olve.brekkestad");
  @AutoClose private final Visit randi = Visit.of(Visit.PRIVACY_OFFICER);

  @Test
  void a_course_elsewhere_is_opened_with_a_reason_and_the_officer_sees_it_first() {
    ingrid.course("Mina Bregnes");

    olve.open(ingrid.path());
    assertThat(olve.text("h1")).isEqualTo("Du har ikke tilgang til dette");
    olve.page.locator("#reason").fill("Bevisstløs i mottaket, ingen pårørende");
    olve.button("Åpne i en nødsituasjon").click();
    assertThat(olve.text("h1")).isEqualTo("Mina Bregnes");
    assertThat(olve.text(".v-verdict")).contains("Bevisstløs i mottaket, ingen pårørende");

    randi.open("/");
    assertThat(randi.text("#emergencies-h ~ div"))
        .contains("Olve Brekkestad", "Mina Bregnes", "Bevisstløs i mottaket");

    olve.button("Avslutt nå").click();
    olve.open(ingrid.path());
    assertThat(olve.text("h1")).isEqualTo("Du har ikke tilgang til dette");
  }
}
