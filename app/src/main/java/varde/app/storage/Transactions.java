package varde.app.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// All reading and writing. Each transaction tells the database who asks, in settings that end with
/// it; the policies of the tables read them.
public final class Transactions {
  private final TransactionTemplate template;
  private final JdbcClient rows;

  public Transactions(DataSource source) {
    template = new TransactionTemplate(new DataSourceTransactionManager(source));
    rows = JdbcClient.create(source);
  }

  /// Does this in one transaction, with these settings: all of it is kept, or nothing.
  public <T> T with(Map<String, String> settings, Function<JdbcClient, T> work) {
    return template.execute(status -> {
      tell(settings);
      return work.apply(rows);
    });
  }

  private void tell(Map<String, String> settings) {
    if (settings.isEmpty()) {
      return;
    }
    var calls = Collections.nCopies(settings.size(), "set_config(?, ?, true)");
    var words = new ArrayList<String>();
    settings.forEach((name, value) -> words.addAll(List.of("varde." + name, value)));
    rows.sql("select " + String.join(", ", calls)).params(words).query().singleRow();
  }
}
