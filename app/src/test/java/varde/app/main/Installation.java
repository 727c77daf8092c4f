package varde.app.main;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import varde.app.Project;
import varde.app.cli.Commands;
import varde.app.cli.Console;
import varde.app.storage.EmbeddedServer;

/// What an installation in earnest stands on: a PostgreSQL server with roles made as the docs say,
/// an identity provider, settings and people. The server is one of our own programs, but for Varde
/// it is somebody else's.
final class Installation implements AutoCloseable {
  private static final Deque<Runnable> ENDS = new ConcurrentLinkedDeque<>();
  private static final Installation ONLY = shared();

  static final String CLIENT = "varde-test";
  static final String ISSUER = "helseid";

  /// Synthetic: the month has 80 added.
  static final String COORDINATOR = "15885412345";

  static final String THERAPIST = "02917098765";
  static final String ENDED = "30816554321";
  static final String NOBODY = "24826011223";

  final Path folder;
  final EmbeddedServer server;
  final TokenAnswers tokens = new TokenAnswers();
  final MockOAuth2Server provider = new MockOAuth2Server(tokens);
  final RSAKey key;
  final int port;
  final JdbcClient everything;

  private Installation(Path folder) throws IOException, JOSEException {
    this.folder = folder;
    server = EmbeddedServer.start(folder.resolve("server"), 0);
    provider.start();
    key = new RSAKeyGenerator(2048).keyID("varde").generate();
    port = freePort();
    var cluster = new DriverManagerDataSource(url("postgres"), "varde_admin", server.password());
    prepare(JdbcClient.create(cluster));
    everything =
        JdbcClient.create(
            new DriverManagerDataSource(url("varde"), "varde_admin", server.password()));
    write("settings.properties", settings());
    write("owner.password", "secret-of-the-owner\n");
    write("program.password", "secret-of-the-program");
    write("client.jwk", key.toJSONString());
    write("subject.key", "0123456789abcdef0123456789abcdef");
    write("people.csv", people());
  }

  /// One for all tests.
  static Installation get() {
    return ONLY;
  }

  private static Installation shared() {
    try {
      var installation = in(Files.createTempDirectory("varde-installation"));
      ENDS.add(installation::close);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> ENDS.forEach(Runnable::run)));
      return installation;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Done before the shared one is closed.
  static void beforeItEnds(Runnable end) {
    ENDS.addFirst(end);
  }

  static Installation in(Path folder) {
    try {
      return new Installation(folder);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (JOSEException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// As `docs/operations.md` says. The reader's password comes from the environment.
  private static void prepare(JdbcClient cluster) {
    for (var statement :
        List.of(
            "create role hospital_owner login password 'secret-of-the-owner'",
            "create role \"hospital-app\" login password 'secret-of-the-program'",
            "create role hospital_reader login bypassrls password 'secret-of-the-reader'",
            "grant pg_read_all_data to hospital_reader",
            "create database varde owner hospital_owner")) {
      cluster.sql(statement).update();
    }
  }

  String settings() {
    return """
    # an installation of the tests
    database.url = %s
    database.owner.user = hospital_owner
    database.owner.password-file = owner.password
    database.program.user = hospital-app
    database.program.password-file = program.password
    database.reader.user = hospital_reader
    pages.address = http://localhost:%d
    pages.port = %d
    sign-in.issuer = %s
    sign-in.client = %s
    sign-in.key-file = client.jwk
    sign-in.subject-key-file = subject.key
    sign-in.ask = brukerstøtte, 10 11 12 13
    machines.audience = nordskog:varde
    machines.scope = nordskog:varde/exchange
    legal-entity.1.name = Nordskog sykehus HF
    legal-entity.1.organisation-number = 100000001
    legal-entity.1.unit.11 = Ruspoliklinikken
    legal-entity.1.unit.12 = Voksenpoliklinikken
    """
        .formatted(url("varde"), port, port, provider.issuerUrl(ISSUER), CLIENT);
  }

  private static String people() {
    return """
    identity_number;name;hpr_number;phone;legal_entity;role;unit;from;through;client
    %s;Ingrid Skarvli;0000011;;1;coordinator;11;2019-01-01;;
    %s;Jonas Ospelid;;;1;therapist;11;2019-01-01;;
    %s;Kari Sandmo;;;1;coordinator;12;2019-01-01;2020-12-31;
    ;Journalsystemet;;;1;machine;;2019-01-01;;records-client
    ;Gammelt journalsystem;;;1;machine;;2019-01-01;2020-12-31;old-client
    """
        .formatted(COORDINATOR, THERAPIST, ENDED);
  }

  /// The secret that stands in no file.
  static Map<String, String> environment() {
    return Map.of("VARDE_DATABASE_READER_PASSWORD", "secret-of-the-reader");
  }

  static WebServer program() {
    return new WebServer(List.of(Project.ROOT.resolve("pathways")), environment());
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Path write(String name, String text) {
    try {
      return Files.writeString(file(name), text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
  }

  String address() {
    return "http://localhost:" + port;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// What somebody at a terminal is told, in English.
  ///
  /// @param said everything, answers and messages
  record Told(int status, String said) {}

  /// Runs a command of the program.
  Told run(String... words) {
    var said = new ByteArrayOutputStream();
    var home = Project.ROOT;
    var console =
        new Console(
            InputStream.nullInputStream(),
            said,
            new PrintStream(said, true, UTF_8),
            false,
            false,
            environment(),
            home,
            List.of(home.resolve("pathways")),
            () -> LocalDate.of(2025, 4, 14),
            program());
    var status = Commands.run(console, words);
    return new Told(status, said.toString(UTF_8).replace(folder + "/", ""));
  }

  @Override
  public void close() {
    provider.shutdown();
    server.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
  }
}
