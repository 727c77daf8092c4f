package varde.app.main;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import varde.app.casework.Doctor;
import varde.app.cli.Server;
import varde.app.security.AuditLog;
import varde.app.storage.Database;
import varde.app.storage.Migrations;
import varde.app.storage.StorageFailure;
import varde.catalogue.Catalogue;

/// Puts database, editions and pages together, and serves them.
final class WebServer implements Server {
  /// Each feature's schema, in the order in which they build on each other.
  static final List<String> SCHEMAS = List.of("security", "publishing", "casework", "interop");

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  /// The Monday before Easter, because limits run through holidays.
  static final LocalDate DEMONSTRATION_DAY = LocalDate.of(2025, 4, 14);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Path> pathways;

  WebServer(List<Path> pathways) {
    this.pathways = List.copyOf(pathways);
  }

  @Override
  public void serve(Options options, Listener listener) throws Unavailable {
    var closed = new CountDownLatch(1);
    try (var database = Database.embedded(options.folder(), options.databasePort())) {
      Migrations.run(database, SCHEMAS);
      var clock = new DemonstrationClock(DEMONSTRATION_DAY, Clock.system(NORWAY));
      var catalogue = catalogue();
      fill(database, catalogue, options.courses(), listener);
      try (var context = start(database, catalogue, clock, options.port())) {
        var port = context.getEnvironment().getProperty("local.server.port");
        listener.serving("http://localhost:" + port + "/");
        waitForTheEnd(closed);
      }
    } catch (StorageFailure failure) {
      throw new Unavailable(failure.key(), failure, failure.arguments().toArray());
    } catch (FlywayException broken) {
      throw new Unavailable("serve.migrations", broken, options.folder());
    } catch (PortInUseException taken) {
      throw new Unavailable("serve.port-taken", taken, options.port());
    } finally {
      closed.countDown();
    }
  }

  @Override
  public List<AuditLog.Chain> audit(Path folder) throws Unavailable {
    try (var database = Database.administration(folder)) {
      return AuditLog.verify(database.rows());
    } catch (StorageFailure failure) {
      throw new Unavailable(failure.key(), failure, failure.arguments().toArray());
    }
  }

  @Override
  public Doctor.Report examine(Path folder, LongConsumer progress) throws Unavailable {
    try (var database = Database.administration(folder)) {
      return new Doctor(database.rows(), catalogue().compiled(), DEMONSTRATION_DAY)
          .examine(progress);
    } catch (StorageFailure failure) {
      throw new Unavailable(failure.key(), failure, failure.arguments().toArray());
    }
  }

  private static void fill(Database database, Catalogue catalogue, int courses, Listener listener) {
    var made = new int[1];
    Demonstration.fill(database, catalogue, courses, DEMONSTRATION_DAY, done -> made[0] = done);
    if (made[0] > 0) {
      listener.made(made[0]);
    }
  }

  private Catalogue catalogue() throws Unavailable {
    var loaded = Catalogue.load(pathways);
    if (loaded.value().isEmpty()) {
      throw new Unavailable(
          "editions.broken", new IllegalStateException(), loaded.problems().size());
    }
    return loaded.value().get();
  }

  /// Starts the pages on this machine only.
  static ConfigurableApplicationContext start(
      Database database, Catalogue catalogue, Clock clock, int port) {
    var application =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.SERVLET)
            .properties(Map.of("server.address", "127.0.0.1", "server.port", port))
            .initializers(context -> {
              var beans = (GenericApplicationContext) context;
              beans.registerBean(
                  Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
              beans.registerBean(Catalogue.class, () -> catalogue);
              beans.registerBean(Clock.class, () -> clock);
            })
            .build();
    application.setRegisterShutdownHook(false);
    return application.run();
  }

  /// Until somebody stops the program. What is open is closed in order before it ends.
  private static void waitForTheEnd(CountDownLatch closed) {
    var end = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  end.countDown();
                  await(closed);
                },
                "varde-end"));
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(CountDownLatch closed) {
    try {
      closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
