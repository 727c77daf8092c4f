package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import varde.app.security.AuditLog;

/// The audit log: every look is in it, and nobody changes it unseen.
class AuditTest {
  private static final int YTRE_FJELLDAL = 2;

  private final Serving serving = Serving.get();

  @Test
  void a_list_is_one_line_that_names_its_patients() {
    var browser = Browser.of("solveig.kleivmyr");
    var before = lines();

    browser.get("/worklist?all=1");

    assertThat(lines()).isEqualTo(before + 1);
    assertThat(last("operation || ' ' || outcome || ' ' || cardinality(patients)"))
        .isEqualTo("list done " + open());
  }

  @Test
  void the_chain_of_an_untouched_log_is_whole() {
    Browser.of("solveig.kleivmyr").get("/worklist");

    assertThat(AuditLog.verify(serving.everything)).allMatch(AuditLog.Chain::isWhole);
  }

  @Test
  void a_line_that_was_changed_taken_away_or_put_in_is_named() {
    var browser = Browser.of("solveig.kleivmyr");
    for (var i = 0; i < 5; i++) {
      browser.get("/worklist");
    }
    var last = lines();

    assertThat(after("update security.audit set reason = 'another' where number = " + (last - 2)))
        .isEqualTo(last - 2 + " content");
    assertThat(after("delete from security.audit where number = " + (last - 2)))
        .isEqualTo(last - 1 + " gap");
    assertThat(
            after(
                "update security.audit set number = -number where number in ("
                    + (last - 1)
                    + ", "
                    + (last - 2)
                    + ");"
                    + "update security.audit set number = "
                    + (last - 1)
                    + " where number = -"
                    + (last - 2)
                    + ";"
                    + "update security.audit set number = "
                    + (last - 2)
                    + " where number = -"
                    + (last - 1)))
        .isEqualTo(last - 2 + " chain");
  }

  @Test
  void no_role_of_the_program_changes_a_line() {
    for (var login : List.of(serving.database.owner().user(), "varde_app")) {
      assertThatThrownBy(() -> as(login, "update security.audit set reason = 'another'"))
          .as(login)
          .rootCause()
          .hasMessageMatching("(?s).*(permission denied|stays as it is).*");
      assertThatThrownBy(() -> as(login, "truncate security.audit"))
          .as(login)
          .rootCause()
          .hasMessageMatching("(?s).*(permission denied|stays as it is|must be owner).*");
    }
  }

  @Test
  void without_a_line_there_is_no_answer() {
    var browser = Browser.of("solveig.kleivmyr");
    serving
        .everything
        .sql("revoke execute on function security.append_audit from varde_app")
        .update();
    try {
      var answer = browser.get("/worklist");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).doesNotContain("v-name");
    } finally {
      serving
          .everything
          .sql("grant execute on function security.append_audit to varde_app")
          .update();
    }
  }

  @Test
  void a_form_without_its_token_is_refused() {
    var browser = Browser.of("solveig.kleivmyr");

    var answer = browser.postAsItIs("/courses/1/events", Map.of());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Skjemaet kunne ikke sendes", "Ingenting ble lagret");
  }

  /// What is found when somebody who may do everything has done this, in a transaction that is
  /// taken back.
  private String after(String tampering) {
    try (var connection = superuser()) {
      var rows = JdbcClient.create(connection);
      rows.sql("begin").update();
      rows.sql("alter table security.audit disable trigger all").update();
      for (var statement : tampering.split(";", -1)) {
        rows.sql(statement + " and legal_entity = " + YTRE_FJELLDAL).update();
      }
      var chain = AuditLog.verify(rows).getLast();
      rows.sql("rollback").update();
      return chain.broken() + " " + chain.why();
    }
  }

  private void as(String role, String statement) {
    try (var connection = superuser()) {
      var rows = JdbcClient.create(connection);
      rows.sql("begin").update();
      rows.sql("set local role " + role).update();
      rows.sql("set local varde.legal_entity = '2'").update();
      rows.sql(statement).update();
    }
  }

  private SingleConnectionDataSource superuser() {
    return new SingleConnectionDataSource(
        serving.administrator.getUrl() + "",
        serving.administrator.getUsername() + "",
        serving.administrator.getPassword() + "",
        true);
  }

  private long lines() {
    return serving
        .everything
        .sql("select coalesce(max(number), 0) from security.audit where legal_entity = ?")
        .param(YTRE_FJELLDAL)
        .query(Long.class)
        .single();
  }

  private String last(String columns) {
    return serving
        .everything
        .sql(
            "select "
                + columns
                + " from security.audit where legal_entity = ? order by number desc limit 1")
        .param(YTRE_FJELLDAL)
        .query(String.class)
        .single();
  }

  private long open() {
    return serving
        .everything
        .sql(
            "select count(*) from casework.course where legal_entity = ? and closed_on is null and phase <> 'closed'")
        .param(YTRE_FJELLDAL)
        .query(Long.class)
        .single();
  }
}
