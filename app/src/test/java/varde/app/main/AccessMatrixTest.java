package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import varde.app.Project;

/// Asks the running server what `docs/access.md` says of it: every route, role and situation.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {
  private static final List<String> ROLES =
      List.of(
          "nobody",
          "coordinator",
          "therapist",
          "coder",
          "leader",
          "analyst",
          "privacy officer",
          "administrator",
          "ended");

  private static final Map<String, String> PEOPLE =
      Map.of(
          "nobody", "",
          "coordinator", "olve.brekkestad",
          "therapist", "jonas.ospelid",
          "coder", "berit.haugmo",
          "leader", "tor.lidarende",
          "analyst", "nils.asmyr",
          "privacy officer", "randi.fjellvang",
          "administrator", "geir.ulvmo",
          "ended", "kari.sandmo");

  private final Serving serving = Serving.get();
  private final Map<String, Browser> browsers = new HashMap<>();
  private final Map<String, Long> courses = new HashMap<>();

  /// A row of the table.
  record Row(String route, String situation, List<String> answers) {
    static Row of(String line) {
      var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      return new Row(
          cells.get(1).replace("`", ""), cells.get(2), cells.subList(3, cells.size() - 1));
    }

    String method() {
      return route.substring(0, route.indexOf(' '));
    }

    @Override
    public String toString() {
      return route + ", " + situation;
    }
  }

  static Stream<Row> rows() {
    return Project.read(Project.ROOT.resolve("docs/access.md"))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(Row::of);
  }

  /// A course for each situation of each role; the blocked ones belong to a patient of their own.
  @BeforeAll
  void prepare() {
    for (var role : ROLES) {
      var person = person(PEOPLE.getOrDefault(role, ""));
      var own =
          switch (role) {
            case "coordinator" -> "unit = 13";
            case "therapist" -> "therapist = " + person;
            case "ended" -> "unit = 12";
            default -> "unit = 11";
          };
      var elsewhere =
          switch (role) {
            case "coordinator" -> "unit = 11 and coordinator is distinct from " + person;
            case "therapist" -> "therapist is distinct from " + person;
            default -> "unit = 12";
          };
      courses.put(role + " own", course("legal_entity = 1 and " + own));
      courses.put(role + " elsewhere", course("legal_entity = 1 and " + elsewhere));
      var blocked =
          course("legal_entity = 1 and " + own + " and " + unblocked() + " order by id desc");
      courses.put(role + " blocked", blocked);
      courses.put(role + " other hospital", course("legal_entity = 2"));
    }
    for (var role : ROLES) {
      block(courseFor(role, "blocked"));
    }
  }

  @Test
  void every_route_of_the_server_has_a_row() {
    assertThat(rows().map(Row::route).collect(java.util.stream.Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(serving.routes());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_server_answers_as_the_table_says(Row row) {
    assertThat(
            IntStream.range(0, ROLES.size())
                .mapToObj(
                    i -> ROLES.get(i) + ": " + answer(row, ROLES.get(i), row.answers().get(i)))
                .toList())
        .isEqualTo(
            IntStream.range(0, ROLES.size())
                .mapToObj(i -> ROLES.get(i) + ": " + row.answers().get(i))
                .toList());
  }

  @Test
  void a_refusal_is_written_down() {
    var course = courseFor("coordinator", "elsewhere");

    browser("coordinator").get("/courses/" + course);

    assertThat(
            serving
                .everything
                .sql(
                    "select outcome || ' ' || object from security.audit where legal_entity = 1"
                        + " order by number desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("not-yours course " + course);
  }

  private String answer(Row row, String role, String expected) {
    if (expected.equals("–")) {
      return "–";
    }
    var path = path(row, role);
    if (path.equals("/sign-in")) {
      return told(signIn(Browser.of(PEOPLE.getOrDefault(role, "")), row));
    }
    var browser =
        path.endsWith("/emergency") ? Browser.of(PEOPLE.getOrDefault(role, "")) : browser(role);
    return told(
        row.method().equals("GET")
            ? browser.get(path)
            : browser.post(path, Map.of("reason", "matrix", "view", "matrix", "name", "matrix")));
  }

  /// Signing in changes whose browser it is, so that is done in one of its own.
  private static HttpResponse<String> signIn(Browser browser, Row row) {
    return row.method().equals("GET")
        ? browser.get("/sign-in")
        : browser.post("/sign-in", Map.of("person", "olve.brekkestad"));
  }

  private Browser browser(String role) {
    return browsers.computeIfAbsent(role, who -> Browser.of(PEOPLE.getOrDefault(who, "")));
  }

  private String path(Row row, String role) {
    var pattern = row.route().substring(row.route().indexOf(' ') + 1);
    if (!pattern.contains("{course}")) {
      return pattern
          .replace("{patient}", patient(courseFor(role, row.situation())))
          .replace("{block}", "0")
          .replace("{view}", "0")
          .replace("{referral}", referral(courseFor(role, row.situation())))
          .replace("{edition}", "2019-pakkeforlop")
          .replace("{pathway}", "D01")
          .replace("{type}", "PlanDefinition")
          .replace("{id}", "2019-pakkeforlop.D01")
          .replace("{upload}", upload(row.situation()));
    }
    var course = courseFor(role, row.situation());
    return pattern
        .replace("{course}", String.valueOf(course))
        .replace("{event}", pattern.contains("{event}") ? String.valueOf(event(course)) : "");
  }

  private long courseFor(String role, String situation) {
    return courses.getOrDefault(role + " " + situation, 0L);
  }

  /// A new upload of the own hospital or of the other one.
  private String upload(String situation) {
    return serving
        .everything
        .sql(
            """
            insert into interop.upload (id, legal_entity, person, name, encoding, dates, received_at, content)
            values (gen_random_uuid(), ?, 1, 'matrix.csv', 'UTF-8', 'yyyy-MM-dd', now(), 'course_id,date,code'::bytea)
            returning id::text
            """)
        .param(situation.equals("other hospital") ? 2 : 1)
        .query(String.class)
        .single();
  }

  private String patient(long course) {
    return serving
        .everything
        .sql("select patient::text from casework.course where id = ?")
        .param(course)
        .query(String.class)
        .optional()
        .orElse("0");
  }

  /// A new referral of the patient and to the unit of a course.
  private String referral(long course) {
    return serving
        .everything
        .sql(
            """
            insert into casework.referral (legal_entity, patient, unit, referrer, received_on, recorded_at, recorded_by)
            select legal_entity, patient, unit, 'GP', date '2025-04-01', now(), 1 from casework.course where id = ?
            returning id::text
            """)
        .param(course)
        .query(String.class)
        .optional()
        .orElse("0");
  }

  private static String told(HttpResponse<String> response) {
    var to = response.headers().firstValue("Location").orElse("");
    return switch (response.statusCode()) {
      case 200, 422, 400 -> "yes";
      case 401 -> "token";
      case 403 -> "no";
      case 404 -> "hidden";
      case 302, 303 -> to.endsWith("/sign-in") ? "sign in" : "yes";
      default -> String.valueOf(response.statusCode());
    };
  }

  private long person(String subject) {
    return serving
        .everything
        .sql("select coalesce(max(id), 0) from security.person where subject = ?")
        .param(subject)
        .query(Long.class)
        .single();
  }

  private long course(String condition) {
    var ordered = condition.contains("order by") ? condition : condition + " order by id";
    return serving
        .everything
        .sql("select id from casework.course where " + ordered + " limit 1")
        .query(Long.class)
        .single();
  }

  private static String unblocked() {
    return "patient not in (select patient from security.block)";
  }

  private long event(long course) {
    return serving
        .everything
        .sql("select min(id) from casework.event where course = ?")
        .param(course)
        .query(Long.class)
        .single();
  }

  private void block(long course) {
    serving
        .everything
        .sql(
            """
            insert into security.block (legal_entity, patient, from_day, reason, set_by, set_at)
            select legal_entity, patient, date '2025-01-01', 'wish', 1, now() from casework.course where id = ?
            """)
        .param(course)
        .update();
  }
}
