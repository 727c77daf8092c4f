package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What an installation in earnest is told, and when it is not started.
class SettingsTest {
  private static final int FAILED = 2;

  private final Installation installation = Installation.get();

  @Test
  void everything_that_is_wrong_is_told_at_once_with_place_and_remedy() {
    installation.write("short.key", "too short");
    installation.write("not.jwk", "super-secret");

    var told =
        serve(
            """
            database.url = jdbc:postgresql://localhost/varde?user=a&password=super-secret
            database.owner.user = one
            database.owner.password = super-secret
            database.program.user = one
            database.program.password-file = nowhere
            pages.address = http://varde.example.no
            pages.bind = 0.0.0.0
            pages.port = 70000
            pages.port = 80
            sign-in.issuer = here
            sign-in.key-file = not.jwk
            sign-in.subject-key-file = short.key
            legal-entity.1.unit.11 = BUP
            legal-entity.1.colour = red
            legal-entity.2.unit.11 = BUP
            nonsense
            """);

    assertThat(told.status()).isEqualTo(FAILED);
    assertThat(told.said().lines().map(line -> line.replace("varde: wrong.properties", "")))
        .contains(
            ":1: what database.url says cannot be used. Write it like this: database.url = jdbc:postgresql://db.example.no/varde",
            ":16: this is not a setting. Write it as name = value.",
            ":9: pages.port stands on line 8 already. Take one of them away.",
            ":3: a secret does not stand here. Move it to a file of its own that only the program may read, and name that: database.owner.password-file = FILE",
            ":5: the file 'nowhere' that database.program.password-file names cannot be read.",
            ":4: database.program.user is the owner, too. Make a role of its own for the program: one that owns nothing.",
            ":7: pages.bind lets other machines reach the pages without a proxy, and no reason is given. Take it away, or say why: pages.bind-reason = …",
            ":10: what sign-in.issuer says cannot be used. Write it like this: sign-in.issuer = https://helseid-sts.nhn.no",
            ":6: what pages.address says cannot be used. Write it like this: pages.address = https://varde.example.no",
            ": sign-in.client is missing. Write it like this: sign-in.client = 2b1ad…",
            ":11: sign-in.key-file holds no private key. Use the key that was made when the client was registered, as JWK (RSA or EC).",
            ":12: sign-in.subject-key-file holds a key that is too short. Make one of 32 letters or more, as with: openssl rand -hex 32",
            ":15: the unit of legal-entity.2.unit.11 belongs to another legal entity already. Give it a number of its own.",
            ": legal-entity.1.name is missing. Write it like this: legal-entity.1.name = Nordskog sykehus HF",
            ":14: there is no setting legal-entity.1.colour. Take it away, or mend its name; docs/operations.md lists them all.")
        .last()
        .asString()
        .contains("told above. Nothing was started or changed.");
    assertThat(told.said()).doesNotContain("super-secret");
  }

  @Test
  void nothing_of_a_demonstration_is_mixed_in() {
    var told =
        installation.run(
            "serve", "--config", file("settings.properties"), "--port", "9", "--courses", "3");

    assertThat(told.status()).isEqualTo(FAILED);
    assertThat(told.said()).contains("nothing is demonstrated: leave out --port, --courses.");
  }

  @Test
  void a_provider_that_does_not_answer_is_told_before_anything_is_started() {
    var told =
        serve(
            installation
                .settings()
                .replace(
                    installation.provider.issuerUrl(Installation.ISSUER).toString(),
                    "http://localhost:1/x"));

    assertThat(told.status()).isEqualTo(FAILED);
    assertThat(told.said()).contains("provider at 'http://localhost:1/x' does not answer");
  }

  @Test
  void a_role_above_the_borders_in_the_database_is_refused() {
    installation.write("admin.password", installation.server.password());

    assertThat(load("hospital-app", "varde_admin", "= program.password", "= admin.password"))
        .contains("varde_admin of the database is above row level security");
    assertThat(load("hospital_owner", "varde_admin", "= owner.password", "= admin.password"))
        .contains("varde_admin of the database is above row level security");
  }

  @Test
  void a_role_of_the_program_that_can_become_the_owner_is_refused() {
    installation
        .everything
        .sql(
            "create role hospital_greedy login password 'secret-of-the-program' in role hospital_owner")
        .update();

    assertThat(load("hospital-app", "hospital_greedy", "", ""))
        .contains("hospital_greedy of the database owns the database or something in it");
  }

  @Test
  void a_database_that_is_not_there_is_told_without_its_password() {
    assertThat(load("/varde\n", "/nowhere\n", "", ""))
        .contains("cannot be reached as hospital_owner at jdbc:postgresql:", "nowhere")
        .doesNotContain("secret");
  }

  @Test
  void a_database_with_people_of_the_demonstration_is_refused() {
    installation.run("people", "load", file("people.csv"), "--config", file("settings.properties"));
    installation
        .everything
        .sql(
            "insert into security.person (legal_entity, subject, name) values (1, 'ingrid.skarvli', 'I')")
        .update();
    try {
      assertThat(load("x", "x", "", "")).contains("holds people of the demonstration");
    } finally {
      installation
          .everything
          .sql("delete from security.person where subject = 'ingrid.skarvli'")
          .update();
    }
  }

  @Test
  void doctor_and_audit_look_after_the_database_that_the_settings_name() {
    installation.run("people", "load", file("people.csv"), "--config", file("settings.properties"));

    var doctor = installation.run("doctor", "--config", file("settings.properties"));
    var audit = installation.run("audit", "verify", "--config", file("settings.properties"));

    assertThat(doctor.said()).contains("No course examined");
    assertThat(doctor.status()).isZero();
    assertThat(audit.said().replace('\n', ' '))
        .containsPattern("Nordskog sykehus HF: \\d+ lines, whole");
    assertThat(audit.status()).isZero();
  }

  @Test
  void who_does_not_see_all_rows_cannot_say_that_nothing_is_wrong() {
    installation.write(
        "blind.properties",
        installation
                .settings()
                .replace("reader.user = hospital_reader", "reader.user = hospital-app")
            + "database.reader.password-file = program.password\n");
    installation.write(
        "none.properties",
        installation.settings().replace("database.reader.user = hospital_reader\n", ""));

    assertThat(installation.run("audit", "verify", "--config", file("blind.properties")).said())
        .contains("hospital-app of the database does not see all rows");
    assertThat(installation.run("doctor", "--config", file("none.properties")).said())
        .contains("database.reader.user is missing");
  }

  private Installation.Told serve(String settings) {
    installation.write("wrong.properties", settings);
    return installation.run("serve", "--config", file("wrong.properties"));
  }

  /// What is told with something else in the settings.
  private String load(String one, String other, String second, String instead) {
    installation.write(
        "wrong.properties",
        installation
            .settings()
            .replace(one, other)
            .replace(second.isEmpty() ? "\0" : second, instead));
    var told =
        installation.run(
            "people", "load", file("people.csv"), "--config", file("wrong.properties"));
    assertThat(told.status()).isEqualTo(FAILED);
    return told.said();
  }

  private String file(String name) {
    return installation.file(name).toString();
  }
}
