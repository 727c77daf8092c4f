package varde.app.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Statements without an answer that go to the database in one message, one after the other.
final class Statements {
  private final List<String> statements = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /// @param its the values for its question marks
  void add(String statement, Collection<?> its) {
    statements.add(statement);
    values.addAll(its);
  }

  void run(JdbcClient rows) {
    if (!statements.isEmpty()) {
      rows.sql(String.join(";\n", statements)).params(values).update();
    }
  }
}
