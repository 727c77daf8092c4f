package varde.app.main;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import varde.app.cli.Server.Loaded;
import varde.app.cli.Server.Sentence;
import varde.app.cli.Server.Unavailable;
import varde.app.interop.Inbox;
import varde.app.security.DemonstrationPeople;
import varde.app.security.OidcClient;
import varde.app.security.Provisioning;
import varde.app.security.WebSecurity;
import varde.app.storage.Database;
import varde.app.storage.Migrations;
import varde.app.storage.Transactions;
import varde.catalogue.Catalogue;

/// An installation in earnest: a database of its own, people who sign in at an identity provider,
/// the real day. Nothing of the demonstration is in it.
final class Production {
  private final Settings settings;
  private final Clock clock;

  Production(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /// Pages that are being served.
  ///
  /// @param address where browsers reach them
  record Running(URI address, Database database, ConfigurableApplicationContext context)
      implements AutoCloseable {
    @Override
    public void close() {
      context.close();
      database.close();
    }
  }

  /// Starts the pages.
  ///
  /// @throws Unavailable when the identity provider does not answer, or the database holds invented
  ///   people
  Running start(Catalogue catalogue) throws Unavailable {
    var client = client();
    var database = Database.external(settings.owner(), settings.program());
    try {
      prepare(database);
      return new Running(
          settings.provider().address(), database, context(database, catalogue, client));
    } catch (Unavailable | RuntimeException broken) {
      database.close();
      throw broken;
    }
  }

  private OidcClient client() throws Unavailable {
    try {
      return new OidcClient(settings.provider());
    } catch (IllegalArgumentException | IllegalStateException silent) {
      throw new Unavailable("serve.provider", silent, settings.provider().issuer());
    }
  }

  private void prepare(Database database) throws Unavailable {
    Migrations.run(database, WebServer.SCHEMAS);
    try (var connection = owner()) {
      var provisioning = new Provisioning(new Transactions(connection));
      var invented =
          Demonstration.people().list().stream()
              .anyMatch(person -> provisioning.find(person.subject()) != 0);
      if (invented) {
        throw new Unavailable(List.of(Sentence.of("serve.invented")));
      }
      provisioning.together(() -> organise(provisioning));
    }
  }

  private SingleConnectionDataSource owner() {
    var owner = settings.owner();
    return new SingleConnectionDataSource(owner.url(), owner.user(), owner.password(), true);
  }

  private boolean organise(Provisioning provisioning) {
    for (var entity : settings.legalEntities()) {
      provisioning.legalEntity(entity.id(), entity.name(), entity.organisationNumber());
      entity.units().forEach((id, name) -> provisioning.unit(entity.id(), id, name));
    }
    return true;
  }

  private ConfigurableApplicationContext context(
      Database database, Catalogue catalogue, OidcClient client) {
    var application =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.SERVLET)
            .profiles(WebSecurity.PRODUCTION)
            .properties(properties())
            .initializers(context -> {
              var beans = (GenericApplicationContext) context;
              WebServer.register(beans, database, catalogue, clock, inboxes());
              beans.registerBean(DemonstrationPeople.class, () -> DemonstrationPeople.NOBODY);
              beans.registerBean(OidcClient.class, () -> client);
            })
            .build();
    application.setRegisterShutdownHook(false);
    return application.run();
  }

  private Inbox.Boxes inboxes() {
    return new Inbox.Boxes(
        settings.legalEntities().stream().flatMap(entity -> entity.inbox().stream()).toList());
  }

  /// A proxy before the pages says over what the browser came.
  private Map<String, Object> properties() {
    var properties = new HashMap<String, Object>();
    properties.put("server.address", settings.bind());
    properties.put("server.port", settings.port());
    properties.put("server.forward-headers-strategy", "native");
    properties.put(
        "server.servlet.session.cookie.secure",
        "https".equals(settings.provider().address().getScheme()));
    return properties;
  }

  /// Makes people and roles what the file says, all of it or nothing.
  ///
  /// @param by who ran the program, as the machine calls them
  Loaded load(Path file, String by) throws Unavailable {
    var people = PeopleFile.read(file, settings);
    try (var database = Database.external(settings.owner(), settings.program());
        var connection = owner()) {
      prepare(database);
      var provisioning = new Provisioning(new Transactions(connection));
      return new Loading(provisioning, clock, by).load(file, people, settings.legalEntities());
    }
  }
}
