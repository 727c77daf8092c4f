package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import varde.app.Project;

/// Asks the running server what `docs/access.md` says of other systems.
class ExchangeAccessTest {
  private static final Map<String, String> TOKENS =
      Map.of(
          "nobody", "",
          "a system", Serving.RECORDS,
          "a system of the other hospital", "fjelldal.journal",
          "a system whose role has ended", "ended.journal",
          "a person's name as a token", "berit.haugmo",
          "an unknown token", "unknown");

  private static final Serving SERVING = Serving.get();

  /// What the table says of one who asks.
  record Row(String who, List<String> routes, List<String> answers) {
    @Override
    public String toString() {
      return who;
    }
  }

  static Stream<Row> rows() {
    var lines =
        Project.read(Project.ROOT.resolve("docs/access.md"))
            .lines()
            .dropWhile(line -> !line.startsWith("| Who asks"))
            .filter(line -> line.startsWith("| "))
            .map(ExchangeAccessTest::cells)
            .toList();
    var routes = lines.getFirst().subList(1, lines.getFirst().size());
    return lines.stream()
        .skip(1)
        .map(cells -> new Row(cells.getFirst(), routes, cells.subList(1, cells.size())));
  }

  private static List<String> cells(String line) {
    var all =
        Arrays.stream(line.split("\\|", -1)).map(cell -> cell.replace("`", "").strip()).toList();
    return all.subList(1, all.size() - 1);
  }

  @BeforeAll
  static void somebodyHasEnded() {
    SERVING
        .everything
        .sql(
            """
            with made as (
              insert into security.person (legal_entity, subject, name) values (1, 'ended.journal', 'Ended') returning id)
            insert into security.assignment (legal_entity, person, role, from_day, through_day)
            select 1, id, 'machine', date '2019-01-01', date '2020-01-01' from made
            """)
        .update();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_server_answers_another_system_as_the_table_says(Row row) {
    var system = new OtherSystem(SERVING.address, TOKENS.getOrDefault(row.who(), "missing"));

    assertThat(
            IntStream.range(0, row.routes().size())
                .mapToObj(i -> told(ask(system, row.routes().get(i))))
                .toList())
        .isEqualTo(row.answers());
  }

  private static HttpResponse<String> ask(OtherSystem system, String route) {
    var path = route.substring(route.indexOf(' ') + 1);
    return route.startsWith("POST")
        ? system.post(path, "matrix-key", OtherSystem.CSV, "course_id,date,code\n")
        : system.get(path + "?from=2014-01-01&through=2014-01-02&channel=events");
  }

  private static String told(HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case 200, 422 -> "yes";
      case 302 -> "sign in";
      case 401 -> "token";
      case 403 -> "no";
      default -> String.valueOf(answer.statusCode());
    };
  }
}
