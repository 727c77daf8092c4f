package varde.app.storage;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/// Makes the schemas what this version of the program expects. Each feature has its own, with its
/// migrations beside its code, and only the owner may change it.
public final class Migrations {
  private Migrations() {}

  /// Migrates these features, in this order.
  ///
  /// @throws org.flywaydb.core.api.FlywayException when a migration fails; nothing of it is kept
  public static void run(Database database, List<String> features) {
    var owner = database.owner();
    for (var feature : features) {
      Flyway.configure()
          .dataSource(owner.url(), owner.user(), owner.password())
          .schemas(feature)
          .defaultSchema(feature)
          .locations("classpath:varde/app/" + feature + "/migrations")
          .placeholders(Map.of("program", '"' + database.programRole() + '"'))
          .load()
          .migrate();
    }
  }
}
