package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Files in and codes out for other systems, on the running server; and whether the description of
/// it is true.
class ExchangeApiTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HEADER = "course_id,date,code,setting,unit\n";

  private final Serving serving = Serving.get();
  private final OtherSystem records = new OtherSystem(serving.address, Serving.RECORDS);

  @Test
  void a_file_is_taken_in_once_and_answered_the_same_each_time() {
    var file = HEADER + row("api-once", "2025-01-07", "D01A");

    var first = send("once-key-1", file);
    var again = send("once-key-1", file);
    var anew = send("once-key-2", file);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(OtherSystem.json(first).at("/counts/opened").asInt()).isEqualTo(1);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(OtherSystem.json(anew).at("/counts/unchanged").asInt()).isEqualTo(1);
    assertThat(events("api-once")).isEqualTo(1);
    assertThat(
            serving.one(
                "select operation || ' ' || role || ' ' || name || ' ' || purpose || ' ' || cardinality(patients)"
                    + " from security.audit where object = 'import "
                    + OtherSystem.json(first).get("id").asString()
                    + "' order by number limit 1"))
        .isEqualTo("import machine Journalsystemet administration 1");
  }

  @Test
  void a_key_that_came_with_another_file_is_refused_and_changes_nothing() {
    send("other-key-1", HEADER + row("api-other", "2025-01-07", "D01A"));

    var answer = send("other-key-1", HEADER + row("api-other", "2025-01-08", "D01A"));

    assertThat(problem(answer)).isEqualTo(422);
    assertThat(
            serving.one(
                "select string_agg(e.occurred_on::text, '') from casework.event e join casework.course c"
                    + " on c.id = e.course where c.external_id = 'api-other'"))
        .isEqualTo("2025-01-07");
  }

  @Test
  void a_preview_keeps_nothing_and_needs_no_key() {
    var file = HEADER + row("api-see", "2025-01-07", "D01A");

    var answer = records.post(OtherSystem.IMPORTS + "?preview=true", "", OtherSystem.CSV, file);

    assertThat(OtherSystem.json(answer).at("/courses/0/change").asString()).isEqualTo("opened");
    assertThat(events("api-see")).isZero();
  }

  @Test
  void everything_that_is_wrong_is_told_with_its_place_and_what_to_do() {
    var file =
        HEADER
            + row("api-wrong", "2025-01-07", "D01A")
            + "api-wrong,7. mars,D99A,sofa,\n"
            + "api-moon,2025-01-07,D01A,,Klinikken på månen\n"
            + "varde-999999999,2025-01-07,D01A,,\n";

    var told = OtherSystem.json(send("wrong-key-1", file));

    assertThat(told.at("/unreadable/0/line").asInt()).isEqualTo(3);
    assertThat(
            told.at("/unreadable/0/faults").valueStream().map(one -> one.get("column").asString()))
        .containsExactlyInAnyOrder("date", "code", "setting");
    assertThat(told.get("leftOut").valueStream().map(one -> one.get("reason").asString()))
        .containsExactly("unit-unknown", "course-unknown");
    assertThat(told.at("/leftOut/0/remedy").asString()).contains("Klinikken på månen");
    assertThat(events("api-wrong")).isEqualTo(1);
  }

  @Test
  void a_packed_file_in_another_encoding_is_read_as_its_type_says() throws IOException {
    var file = "course_id;date;code;unit\napi-å;2025-01-07;D01A;Ruspoliklinikken\n";
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(file.getBytes(StandardCharsets.ISO_8859_1));
    }

    var answer =
        records.post(
            OtherSystem.IMPORTS,
            "packed-key-1",
            "application/gzip;charset=ISO-8859-1",
            packed.toByteArray());

    assertThat(OtherSystem.json(answer).at("/courses/0/course").asString()).isEqualTo("api-å");
  }

  @Test
  void what_cannot_be_answered_is_a_problem_with_a_remedy() {
    var file = HEADER + row("api-problem", "2025-01-07", "D01A");

    assertThat(problem(send("", file))).isEqualTo(400);
    assertThat(problem(send("short", file))).isEqualTo(400);
    assertThat(problem(send("problem-key-1", ""))).isEqualTo(422);
    assertThat(problem(send("problem-key-1", "a,b\n1,2\n"))).isEqualTo(422);
    assertThat(problem(records.post(OtherSystem.IMPORTS, "problem-key-1", "text/plain", file)))
        .isEqualTo(415);
    assertThat(problem(records.post(OtherSystem.IMPORTS, "problem-key-1", "nonsense", file)))
        .isEqualTo(415);
    assertThat(
            problem(
                records.post(
                    OtherSystem.IMPORTS, "problem-key-1", "text/csv;charset=UTF-16", file)))
        .isEqualTo(415);
    assertThat(
            problem(
                records.post(
                    OtherSystem.IMPORTS, "problem-key-1", OtherSystem.CSV, new byte[51 << 20])))
        .isEqualTo(413);
    assertThat(
            problem(records.post(OtherSystem.IMPORTS + "?preview=perhaps", "", "text/csv", file)))
        .isEqualTo(400);
    assertThat(problem(records.get(codes("2025-04-02", "2025-04-01", "events")))).isEqualTo(400);
    assertThat(problem(records.get(codes("2025-04-01", "2025-04-02", "smoke")))).isEqualTo(400);
    assertThat(problem(records.get("/api/v1/patients"))).isEqualTo(404);
    assertThat(events("api-problem")).isZero();
  }

  @Test
  void nothing_is_remembered_between_requests_and_a_session_is_worth_nothing() {
    var browser = Browser.of("berit.haugmo");

    assertThat(records.get(codes("2016-01-01", "2016-01-02", "events")).headers().map())
        .doesNotContainKey("set-cookie");
    assertThat(browser.get(codes("2016-01-01", "2016-01-02", "events")).statusCode())
        .isEqualTo(401);
    assertThat(records.get("/worklist").statusCode()).isEqualTo(302);
    assertThat(new OtherSystem(serving.address, "berit.haugmo").get(codes("", "", "")).statusCode())
        .isEqualTo(401);
  }

  @Test
  void the_codes_of_a_period_are_answered_and_their_patients_are_in_the_log() {
    send("codes-key-1", HEADER + row("api-codes", "2016-03-01", "D01A"));

    var answer = OtherSystem.json(records.get(codes("2016-03-01", "2016-03-31", "composite")));

    assertThat(answer.at("/codes/0/course").asString()).isEqualTo("api-codes");
    assertThat(answer.at("/codes/0/code").asString()).isEqualTo("D01A");
    assertThat(
            serving.one(
                "select operation || ' ' || role || ' ' || cardinality(patients) from security.audit"
                    + " where object = 'codes composite 2016-03-01/2016-03-31'"))
        .isEqualTo("export-codes machine 1");
  }

  @Test
  void the_description_names_every_route_and_no_other() {
    var described = new TreeSet<String>();
    var paths = description().get("paths");
    paths
        .propertyStream()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method ->
                    described.add(
                        method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

    assertThat(described)
        .isEqualTo(
            serving.routes().stream()
                .filter(route -> route.contains(" /api/"))
                .collect(Collectors.toSet()))
        .isNotEmpty();
  }

  @Test
  void every_answer_is_as_described_and_every_field_that_is_described_is_in_one() {
    var unclear =
        HEADER
            + row("api-all", "2015-01-07", "D06A")
            + row("api-all", "2015-01-08", "D06XM")
            + "api-all,7. mars,D06A,,\n"
            + row("api-moon", "2015-01-07", "D06A").replace("Ruspoliklinikken", "Moon");
    var imported = send("all-key-1", unclear);
    var taken = records.get(codes("2015-01-01", "2015-01-31", "composite"));
    var problem = records.get("/api/v1/nowhere");

    assertThat(errors("Import", imported)).isEmpty();
    assertThat(errors("Codes", taken)).isEmpty();
    assertThat(errors("Problem", problem)).isEmpty();
    assertThat(errors("Problem", new OtherSystem(serving.address, "").get("/api/v1/codes")))
        .isEmpty();
    assertThat(errors("Codes", problem)).isNotEmpty();
    var seen = new TreeSet<String>();
    List.of(imported, taken, problem).forEach(one -> names(OtherSystem.json(one), seen));
    seen.add("type"); // left out where it is about:blank
    assertThat(seen).isEqualTo(described());
  }

  /// The names of all properties of all schemas.
  private Set<String> described() {
    var names = new TreeSet<String>();
    description()
        .at("/components/schemas")
        .valueStream()
        .map(schema -> schema.get("properties"))
        .filter(properties -> properties != null)
        .forEach(properties -> names.addAll(properties.propertyNames()));
    return names;
  }

  private static void names(JsonNode tree, Set<String> seen) {
    if (tree.isObject()) {
      seen.addAll(tree.propertyNames());
    }
    tree.valueStream().forEach(child -> names(child, seen));
  }

  private List<String> errors(String schema, HttpResponse<String> answer) {
    var whole = (ObjectNode) description();
    whole.put("$ref", "#/components/schemas/" + schema);
    var told = new ArrayList<String>();
    SCHEMAS
        .getSchema(JSON.writeValueAsString(whole), InputFormat.JSON)
        .validate(answer.body(), InputFormat.JSON)
        .forEach(error -> told.add(error.toString()));
    return told;
  }

  private JsonNode description() {
    return OtherSystem.json(new OtherSystem(serving.address, "").get("/api/v1/openapi.json"));
  }

  private HttpResponse<String> send(String key, String file) {
    return records.post(OtherSystem.IMPORTS, key, OtherSystem.CSV, file);
  }

  /// The status of an answer that is a problem as it should be.
  private static int problem(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(answer.body())
        .startsWith("application/problem+json");
    assertThat(OtherSystem.json(answer).get("detail").asString()).isNotBlank();
    return answer.statusCode();
  }

  private static String codes(String from, String through, String channel) {
    return "/api/v1/codes?from=%s&through=%s&channel=%s".formatted(from, through, channel);
  }

  private static String row(String course, String on, String code) {
    return "%s,%s,%s,outpatient,Ruspoliklinikken\n".formatted(course, on, code);
  }

  private int events(String course) {
    return Integer.parseInt(
        serving.one(
            "select count(*) from casework.event e join casework.course c on c.id = e.course where c.external_id = '"
                + course
                + "'"));
  }
}
