package varde.app.storage;

import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// All reading and writing.
public final class Transactions {
  private final TransactionTemplate template;
  private final JdbcClient rows;

  public Transactions(DataSource source) {
    template = new TransactionTemplate(new DataSourceTransactionManager(source));
    rows = JdbcClient.create(source);
  }

  /// Does this in one transaction: all of it is kept, or nothing.
  public <T> T with(Function<JdbcClient, T> work) {
    return template.execute(status -> work.apply(rows));
  }
}
