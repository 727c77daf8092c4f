package varde.app.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import varde.app.casework.Doctor;
import varde.app.cli.Server;
import varde.app.interop.Inbox;
import varde.app.security.AuditLog;
import varde.app.security.DemonstrationPeople;
import varde.app.security.WebSecurity;
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
  private final Map<String, String> environment;

  /// @param environment where secrets may stand
  WebServer(List<Path> pathways, Map<String, String> environment) {
    this.pathways = List.copyOf(pathways);
    this.environment = Map.copyOf(environment);
  }

  @Override
  public void serve(Options options, Listener listener) throws Unavailable {
    var closed = new CountDownLatch(1);
    try (var database = Database.embedded(options.folder(), options.databasePort())) {
      Migrations.run(database, SCHEMAS);
      var clock = new DemonstrationClock(DEMONSTRATION_DAY, Clock.system(NORWAY));
      var catalogue = catalogue();
      fill(database, catalogue, options.demo(), listener);
      var inboxes = inboxes(options.inbox());
      try (var context = start(database, catalogue, clock, options.port(), inboxes)) {
        var port = context.getEnvironment().getProperty("local.server.port");
        listener.serving("http://localhost:" + port + "/");
        waitForTheEnd(closed);
      }
    } catch (StorageFailure failure) {
      throw unavailable(failure);
    } catch (FlywayException broken) {
      throw new Unavailable("serve.migrations", broken, options.folder());
    } catch (PortInUseException taken) {
      throw new Unavailable("serve.port-taken", taken, options.port());
    } finally {
      closed.countDown();
    }
  }

  @Override
  public void serve(Path settings, Listener listener) throws Unavailable {
    var told = Settings.read(settings, environment);
    var closed = new CountDownLatch(1);
    try (var running = new Production(told, Clock.system(NORWAY)).start(catalogue())) {
      listener.serving(running.address() + "/");
      waitForTheEnd(closed);
    } catch (StorageFailure failure) {
      throw unavailable(failure);
    } catch (FlywayException broken) {
      throw new Unavailable("serve.migrations", broken, told.owner());
    } catch (PortInUseException taken) {
      throw new Unavailable("serve.port-taken", taken, told.port());
    } finally {
      closed.countDown();
    }
  }

  @Override
  public Loaded load(Path settings, Path people) throws Unavailable {
    var told = Settings.read(settings, environment);
    try {
      var by = System.getProperty("user.name", "");
      return new Production(told, Clock.system(NORWAY)).load(people, by);
    } catch (StorageFailure failure) {
      throw unavailable(failure);
    } catch (FlywayException broken) {
      throw new Unavailable("serve.migrations", broken, told.owner());
    }
  }

  @Override
  public List<AuditLog.Chain> audit(Place place) throws Unavailable {
    try (var database = administration(place)) {
      return AuditLog.verify(database.rows());
    } catch (StorageFailure failure) {
      throw unavailable(failure);
    }
  }

  @Override
  public Doctor.Report examine(Place place, Doctor.Progress progress) throws Unavailable {
    var today =
        switch (place) {
          case Place.Folder folder -> DEMONSTRATION_DAY;
          case Place.Configured configured -> LocalDate.now(NORWAY);
        };
    try (var database = administration(place)) {
      return new Doctor(database.rows(), catalogue().compiled(), today).examine(progress);
    } catch (StorageFailure failure) {
      throw unavailable(failure);
    }
  }

  private Database.Administration administration(Place place) throws Unavailable {
    return switch (place) {
      case Place.Folder folder -> Database.administration(folder.folder());
      case Place.Configured configured -> {
        var reader = Settings.read(configured.settings(), environment).reader();
        if (reader.isEmpty()) {
          throw new Unavailable(List.of(Sentence.of("settings.reader", configured.settings())));
        }
        yield Database.reading(reader.get());
      }
    };
  }

  private static Unavailable unavailable(StorageFailure failure) {
    return new Unavailable(failure.key(), failure, failure.arguments().toArray());
  }

  private static void fill(Database database, Catalogue catalogue, Demo demo, Listener listener) {
    var made = new int[1];
    Demonstration.fill(
        database,
        catalogue,
        demo,
        DEMONSTRATION_DAY,
        (done, wanted) -> {
          made[0] = done;
          listener.making(done, wanted);
        });
    if (made[0] > 0) {
      listener.made(made[0]);
    }
  }

  /// In the demonstration files come from the first hospital's record system.
  private static Inbox.Boxes inboxes(Optional<Path> folder) throws Unavailable {
    try {
      var boxes = new ArrayList<Inbox.Box>();
      if (folder.isPresent()) {
        var made = Files.createDirectories(folder.get());
        boxes.add(new Inbox.Box(made, Demonstration.recordSystem()));
      }
      return new Inbox.Boxes(boxes);
    } catch (IOException impossible) {
      throw new Unavailable("serve.inbox", impossible, folder.map(Path::toString).orElse(""));
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

  /// What the pages stand on. Whoever opened the database closes it.
  static void register(
      GenericApplicationContext beans,
      Database database,
      Catalogue catalogue,
      Clock clock,
      Inbox.Boxes inboxes) {
    beans.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
    beans.registerBean(Catalogue.class, () -> catalogue);
    beans.registerBean(Clock.class, () -> clock);
    beans.registerBean(Inbox.Boxes.class, () -> inboxes);
  }

  /// Starts the demonstration, on this machine only.
  static ConfigurableApplicationContext start(
      Database database, Catalogue catalogue, Clock clock, int port, Inbox.Boxes inboxes) {
    var application =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.SERVLET)
            .profiles(WebSecurity.DEMONSTRATION)
            .properties(Map.of("server.address", "127.0.0.1", "server.port", port))
            .initializers(context -> {
              var beans = (GenericApplicationContext) context;
              register(beans, database, catalogue, clock, inboxes);
              beans.registerBean(DemonstrationPeople.class, () -> Demonstration.peopleIn(database));
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
