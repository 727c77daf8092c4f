package varde.app.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import varde.app.Project;
import varde.app.interop.Inbox;
import varde.app.storage.Database;
import varde.app.storage.EmbeddedServer;
import varde.app.storage.Migrations;
import varde.catalogue.Catalogue;

/// The program as it is served, on a real database with a small demonstration. Started once for all
/// tests, which each use patients of their own.
final class Serving {
  private static final int COURSES = 300;

  /// The record system of the first hospital, and its token.
  static final String RECORDS = "nordskog.journal";

  private static final Serving ONLY = new Serving();

  final Database database;
  final ConfigurableApplicationContext context;
  final String address;

  /// Where the first hospital's record system puts files.
  final Path inbox;

  final DriverManagerDataSource administrator;
  final JdbcClient everything;

  private Serving() {
    try {
      var folder = Files.createTempDirectory("varde-serving");
      inbox = Files.createDirectory(folder.resolve("inbox"));
      database = Database.embedded(folder, 0);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder)));
      Migrations.run(database, WebServer.SCHEMAS);
      var catalogue =
          Catalogue.load(List.of(Project.ROOT.resolve("pathways"))).value().orElseThrow();
      Demonstration.fill(database, catalogue, COURSES, WebServer.DEMONSTRATION_DAY);
      var clock =
          new DemonstrationClock(
              WebServer.DEMONSTRATION_DAY, Clock.system(ZoneId.of("Europe/Oslo")));
      context =
          WebServer.start(
              database,
              catalogue,
              clock,
              0,
              new Inbox.Boxes(List.of(new Inbox.Box(inbox, RECORDS))));
      address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
      administrator = administrator(folder, database);
      everything = JdbcClient.create(administrator);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Serving get() {
    return ONLY;
  }

  /// The one value that the whole database answers, past every policy.
  String one(String query) {
    return everything.sql(query).query(String.class).single();
  }

  /// Every route of the server: `GET /worklist`.
  Set<String> routes() {
    return context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(mapping ->
            mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                    mapping.getPatternValues().stream().map(pattern -> method + " " + pattern)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// As the administrator of the server, whom no policy hides anything from.
  private static DriverManagerDataSource administrator(Path folder, Database database)
      throws IOException {
    var password = Files.readString(folder.resolve("administrator.password")).strip();
    return new DriverManagerDataSource(
        database.owner().url(), EmbeddedServer.ADMINISTRATOR, password);
  }

  private void stop(Path folder) {
    context.close();
    database.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
  }
}
