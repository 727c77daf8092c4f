package varde.app.main;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import varde.app.Project;
import varde.app.cli.Server;
import varde.app.storage.Database;
import varde.app.storage.Database.Login;
import varde.app.storage.Migrations;
import varde.catalogue.Catalogue;

/// A backup is one when what was restored from it is whole.
class BackupTest {
  private static final int COURSES = 20;

  private static final List<String> TABLES =
      List.of(
          "security.person",
          "security.block",
          "security.audit",
          "casework.patient",
          "casework.course",
          "casework.event",
          "casework.interval",
          "publishing.passage");

  @TempDir Path folder = Path.of("");

  @Test
  void a_folder_that_was_copied_after_the_stop_is_whole() throws Exception {
    var from = folder.resolve("data");
    try (var database = Database.embedded(from, 0)) {
      fill(database);
    }
    var counts = countsIn(from);

    run(List.of("cp", "-a", from.toString(), folder.resolve("copy").toString()), "");

    assertThat(countsIn(folder.resolve("copy"))).isEqualTo(counts).isNotEmpty();
    isWhole(new Server.Place.Folder(folder.resolve("copy")));
  }

  /// With the server that pg_dump comes with: it dumps none that is newer than itself.
  @Test
  void a_dump_that_was_restored_on_another_server_is_whole() throws Exception {
    var programs = programs();
    var dump = folder.resolve("varde.dump").toString();
    try (var first = installation("first", programs);
        var second = installation("second", programs)) {
      try (var database = database(first)) {
        fill(database);
      }
      run(
          pg(programs, "pg_dump", first, "hospital_reader", "-Fc", "-f", dump),
          "secret-of-the-reader");

      run(
          pg(programs, "pg_restore", second, "varde_admin", "--exit-on-error", dump),
          second.server.password());

      assertThat(counts(second.everything)).isEqualTo(counts(first.everything)).isNotEmpty();
      isWhole(new Server.Place.Configured(second.file("settings.properties")));
      database(second).close();
      assertThat(seenByTheProgram(second)).isZero();
    }
  }

  /// Without saying for which hospital.
  private static long seenByTheProgram(Installation restored) {
    var program =
        new DriverManagerDataSource(restored.url("varde"), "hospital-app", "secret-of-the-program");
    return JdbcClient.create(program)
        .sql("select count(*) from casework.patient")
        .query(Long.class)
        .single();
  }

  private Installation installation(String name, Path programs) throws IOException {
    var home = Files.createDirectories(folder.resolve(name).resolve("server"));
    Files.createSymbolicLink(home.resolve("postgresql-18.6"), programs.getParent());
    return Installation.in(folder.resolve(name));
  }

  private static Database database(Installation installation) {
    var url = installation.url("varde");
    var database =
        Database.external(
            new Login(url, "hospital_owner", "secret-of-the-owner"),
            new Login(url, "hospital-app", "secret-of-the-program"));
    Migrations.run(database, WebServer.SCHEMAS);
    return database;
  }

  private static void fill(Database database) {
    Migrations.run(database, WebServer.SCHEMAS);
    var catalogue = Catalogue.load(List.of(Project.ROOT.resolve("pathways"))).value().orElseThrow();
    Demonstration.fill(database, catalogue, COURSES, WebServer.DEMONSTRATION_DAY);
  }

  private static void isWhole(Server.Place place) throws Server.Unavailable {
    var program = Installation.program();
    var doctor = program.examine(place, (done, all) -> {});
    assertThat(doctor.courses()).isGreaterThan(COURSES);
    assertThat(doctor.differing()).isEmpty();
    assertThat(program.audit(place))
        .hasSize(2)
        .allMatch(chain -> chain.isWhole() && chain.lines() > 0);
  }

  private static List<String> countsIn(Path data) {
    try (var database = Database.administration(data)) {
      return counts(database.rows());
    }
  }

  private static List<String> counts(JdbcClient everything) {
    return TABLES.stream()
        .map(table ->
            table
                + " "
                + everything.sql("select count(*) from " + table).query(Long.class).single())
        .toList();
  }

  private static List<String> pg(
      Path programs, String program, Installation at, String user, String... more) {
    var words = new ArrayList<String>();
    words.add(programs.resolve(program).toString());
    words.addAll(List.of("-h", "127.0.0.1", "-p", String.valueOf(at.server.port())));
    words.addAll(List.of("-U", user, "-d", "varde"));
    words.addAll(List.of(more));
    return words;
  }

  private void run(List<String> words, String password) throws IOException, InterruptedException {
    var output = folder.resolve("output").toFile();
    var process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output);
    process.environment().put("PGPASSWORD", password);
    var running = process.start();
    assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(running.exitValue()).as(Files.readString(output.toPath(), UTF_8)).isZero();
  }

  /// Where the server's programs and pg_dump lie, as Debian's package postgresql puts them. The
  /// pipeline installs it; elsewhere the skipped test is told.
  private static Path programs() throws IOException {
    var home = Path.of("/usr/lib/postgresql");
    Optional<Path> found = Optional.empty();
    if (Files.isDirectory(home)) {
      try (var versions = Files.list(home)) {
        found =
            versions
                .map(version -> version.resolve("bin"))
                .filter(bin -> Files.exists(bin.resolve("pg_dump")))
                .filter(bin -> Files.exists(bin.resolve("initdb")))
                .max(Comparator.naturalOrder());
      }
    }
    assertThat(found.isPresent() || !"true".equals(System.getenv("CI")))
        .as("the pipeline installs PostgreSQL with pg_dump")
        .isTrue();
    return found.orElseGet(
        () -> abort("needs PostgreSQL with pg_dump: apt-get install postgresql"));
  }
}
