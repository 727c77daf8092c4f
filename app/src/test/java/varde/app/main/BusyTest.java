package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// More people at once than the database has connections for.
class BusyTest {
  private static final int CONNECTIONS = 16;

  private final Serving serving = Serving.get();

  @Test
  void who_has_waited_too_long_is_told_that_too_many_are_waiting() throws SQLException {
    var coordinator = Browser.of("ingrid.skarvli");
    var taken = new ArrayList<Connection>();
    try {
      while (taken.size() < CONNECTIONS) {
        taken.add(serving.database.program().getConnection());
      }

      var page = coordinator.get("/worklist");

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body())
          .contains("Det er for mange som venter", "Prøv igjen")
          .doesNotContain("Vi får ikke kontakt");
    } finally {
      for (var connection : taken) {
        connection.close();
      }
    }
    assertThat(coordinator.get("/worklist").statusCode()).isEqualTo(200);
  }
}
