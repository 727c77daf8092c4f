package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Works, and does everything wrong that can be done wrong, with patients' names and identity
/// numbers; then reads all that the program and its database server wrote, and all addresses.
class LeakTest {
  /// Invented: no month has so high a number.
  private static final String NUMBER = "13997712345";

  private static final Pattern ELEVEN_DIGITS =
      Pattern.compile("(?<![0-9A-Za-z])[0-9]{6} ?[0-9]{5}(?![0-9A-Za-z])");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:href|action|src|hx-[a-z]+|name=\"back\" value)=\"([^\"]*)\"");

  private final List<HttpResponse<String>> answers = new ArrayList<>();

  @Test
  void no_name_and_no_identity_number_is_in_a_log_an_address_or_an_error_page() throws Exception {
    var program = Program.get();
    var coordinator = program.signedIn("ingrid.skarvli");
    var names =
        program.rows(rows ->
            rows.sql("select distinct name from casework.patient where name <> ''")
                .query(String.class)
                .list());
    var patient = program.rows(Kept::of).forms().getFirst();
    var name =
        program.rows(rows ->
            rows.sql(
                    "select p.name from casework.patient p join casework.course c on c.patient = p.id where c.id = ?")
                .param(patient.course())
                .query(String.class)
                .single());
    look(coordinator, patient.course(), name);
    register(coordinator, patient, name);
    upload(program, name);
    sendNonsense(program, name);
    askTheServerNonsense(program, name);
    try (var _ = program.withoutDatabase()) {
      answers.add(coordinator.get("/courses/" + patient.course()));
      answers.add(coordinator.post("/worklist", Map.of("name", name)));
    }
    program.waitForServer();

    assertThat(name).isNotBlank();
    assertThat(answers).hasSizeGreaterThan(30);
    assertThat(statuses()).contains(200, 302, 400, 403, 404, 409, 422, 500, 503);
    assertThat(leaks(program.written(), names)).as("written").isEmpty();
    assertThat(leaks(addresses(), names)).as("addresses").isEmpty();
    assertThat(leaks(faults(), names)).as("error pages").isEmpty();
  }

  private void look(Browser coordinator, long course, String name) {
    for (var asked : List.of(name, NUMBER, "139977 12345", name + " " + NUMBER)) {
      answers.add(coordinator.post("/worklist", Map.of("name", asked, "all", "1")));
      coordinator.get("/worklist?name=" + encoded(asked));
      answers.add(coordinator.get("/courses/" + encoded(asked).replace("+", "%20")));
      answers.add(coordinator.get("/courses/" + course + "?as-of=" + encoded(asked)));
      coordinator.get("/courses/" + course + "?saved=" + encoded(asked));
      answers.add(coordinator.get("/import/" + encoded(asked).replace("+", "%20")));
      answers.add(coordinator.get("/" + encoded(asked).replace("+", "%20")));
      answers.add(coordinator.get("/fhir/PlanDefinition/" + encoded(asked).replace("+", "%20")));
    }
    answers.add(coordinator.get("/courses/" + course));
    answers.add(coordinator.get("/worklist?all=1&more=1"));
    answers.add(coordinator.get("/library/search?q=" + NUMBER));
    answers.add(coordinator.get("/library/search?q=139977+12345"));
  }

  private void register(Browser coordinator, Burst.Form form, String name) {
    var address = "/courses/" + form.course() + "/events";
    var good = form.fields(WebServer.DEMONSTRATION_DAY, coordinator.token());
    for (var field : List.of("event", "on", "setting", "request", "version", "seen")) {
      for (var wrong : List.of(NUMBER, name, "\u0000" + name + NUMBER)) {
        var fields = new HashMap<>(good);
        fields.put(field, wrong);
        answers.add(coordinator.postAsItIs(address, fields));
        answers.add(coordinator.postAsItIs("/courses/" + form.course() + "/preview", fields));
      }
    }
    answers.add(coordinator.postAsItIs(address, good));
    var late = new HashMap<>(good);
    late.put("request", "00000000-0000-0000-0000-000000000001");
    answers.add(coordinator.postAsItIs(address, late));
    var odd = new HashMap<>(good);
    odd.put("event", "\u0000" + name + NUMBER);
    odd.put("seen", odd.get("event") + "||" + odd.get("on") + "|outpatient");
    odd.put("request", "00000000-0000-0000-0000-000000000002");
    odd.put("version", String.valueOf(form.version() + 1));
    answers.add(coordinator.postAsItIs(address, odd));
    answers.add(coordinator.postAsItIs(address + "?_csrf=" + NUMBER, Map.of("on", name)));
    answers.add(coordinator.post("/preferences", Map.of("back", "/worklist", "language", name)));
    answers.add(coordinator.get("/courses/" + form.course() + "/events/" + NUMBER + "/correct"));
    answers.add(coordinator.post(address + "/" + NUMBER + "/correct", Map.of("reason", name)));
  }

  private void upload(Program program, String name) {
    var coder = program.signedIn("berit.haugmo");
    var header = "course_id,patient_id,patient_name,date,pathway,event,outcome,setting,unit\n";
    var row = "leak-1," + NUMBER + "," + name + ",2025-01-07,D01,A,,outpatient,Ruspoliklinikken\n";
    for (var content :
        List.of(
            header + row,
            header + row + row.replace("leak-1", NUMBER),
            header + row.replace("2025-01-07", NUMBER) + name + "\n",
            header + row.replace("D01", "\u0000" + name),
            NUMBER + ";" + name)) {
      var file = name + " " + NUMBER + ".csv";
      var sent = coder.upload("/import", file, content.getBytes(StandardCharsets.UTF_8), Map.of());
      answers.add(sent);
      sent.headers()
          .firstValue("Location")
          .map(to -> URI.create(to).getPath())
          .filter(to -> to.startsWith("/import/"))
          .ifPresent(to -> {
            answers.add(coder.get(to));
            answers.add(coder.post(to, Map.of()));
            answers.add(coder.get(to));
          });
    }
  }

  /// What no browser sends.
  private void sendNonsense(Program program, String name) throws IOException {
    var nobody = new Browser(program.address);
    answers.add(nobody.post("/sign-in", Map.of("person", name + NUMBER)));
    nobody.get("/worklist?name=" + encoded(name));
    for (var line :
        List.of(
            "GET /worklist?name=" + name + NUMBER + " HTTP/1.1",
            "GET /" + NUMBER + "|" + name + " HTTP/1.1",
            "GET //" + NUMBER + "/%2e%2e/;" + NUMBER + " HTTP/1.1",
            NUMBER + " " + name)) {
      try (var socket = new Socket("localhost", URI.create(program.address).getPort());
          var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
        out.print(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        out.flush();
        socket.getInputStream().readAllBytes();
      }
    }
  }

  /// A statement whose fault quotes what it was given.
  private static void askTheServerNonsense(Program program, String name) {
    assertThatThrownBy(() ->
            program.rows(rows ->
                rows.sql("select cast(? as integer)")
                    .param(name + NUMBER)
                    .query(Integer.class)
                    .single()))
        .hasMessageContaining(name);
  }

  private List<Integer> statuses() {
    return answers.stream().map(HttpResponse::statusCode).distinct().sorted().toList();
  }

  /// Where answers send to, and what links and forms of pages lead to.
  private String addresses() {
    var found = new ArrayList<String>();
    for (var answer : answers) {
      answer.headers().firstValue("Location").ifPresent(found::add);
      ADDRESS.matcher(answer.body()).results().map(link -> link.group(1)).forEach(found::add);
    }
    return String.join("\n", found);
  }

  /// The words of pages that say that something is wrong, apart from fields that give back what was
  /// written in them.
  private String faults() {
    var pages = new ArrayList<String>();
    for (var answer : answers) {
      if (List.of(400, 403, 404, 405, 500, 503).contains(answer.statusCode())) {
        pages.add(answer.body().replaceAll("<input type=\"hidden\"[^>]*>", ""));
      }
    }
    return String.join("\n", pages);
  }

  private static List<String> leaks(String text, List<String> names) {
    var plain = text + "\n" + decoded(text);
    var leaks = new ArrayList<String>();
    ELEVEN_DIGITS
        .matcher(plain)
        .results()
        .map(number -> near(plain, number.start()))
        .forEach(leaks::add);
    for (var name : names) {
      var at = plain.indexOf(name);
      if (at >= 0) {
        leaks.add(near(plain, at));
      }
    }
    return leaks.stream().distinct().limit(20).toList();
  }

  private static String decoded(String text) {
    return text.replace("+", " ").replace("%20", " ").replace("&#39;", "'");
  }

  private static String near(String text, int at) {
    return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 40));
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }
}
