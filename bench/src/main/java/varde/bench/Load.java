package varde.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/// A running program with a million courses: its worklist beside bare SQL, and registering.
///
/// Usage: `java … varde.bench.Load worklist|register ADDRESS FOLDER`
public final class Load {
  private static final LocalDate TODAY = LocalDate.of(2025, 4, 14);
  private static final int UNIT = 1001;
  private static final int READERS = 20;
  private static final int WRITERS = 50;
  private static final int ROUNDS = 5;
  private static final int WARM_UP = Integer.getInteger("warm-up", 15);
  private static final int SECONDS = Integer.getInteger("seconds", 10);
  private static final int FORMS = 50_000;

  private static final List<String> OF_THE_UNIT =
      List.of(
          "ingrid.skarvli",
          "olve.brekkestad",
          "jonas.ospelid",
          "emil.bratteng",
          "mari.rimseter",
          "hedda.lyngstol",
          "arvid.tangerud",
          "turid.kvistad",
          "lars.myrholt",
          "kari.sandmo");
  private static final String OF_THE_HOSPITAL = "tor.lidarende";

  private final Stored stored;
  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Load(Stored stored, String address) {
    this.stored = stored;
    this.address = address;
  }

  public static void main(String[] arguments) throws Exception {
    try (var stored = Stored.in(Path.of(arguments[2]), "varde", Stored.CONNECTIONS)) {
      stored.spread();
      var load = new Load(stored, arguments[1]);
      switch (arguments[0]) {
        case "worklist" -> load.worklist();
        case "register" -> load.register();
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    }
  }

  /// The page and the bare SQL in turn, so that both meet the same machine.
  private void worklist()
      throws IOException, InterruptedException, ExecutionException, SQLException {
    System.out.printf(
        "%,d courses, %,d of them open in the unit%n",
        stored.number("select count(*) from casework.course"),
        stored.number(
            "select count(*) from casework.course where unit = 1001 and closed_on is null and phase <> 'closed'"));
    var readers = visitors(READERS, OF_THE_UNIT);
    var bytes = new AtomicLong();
    Crowd.Deed page = user -> page(readers.get(user), bytes);
    Crowd.Deed bare = user -> stored.worklist(TODAY, UNIT) > 0;
    var crowd = new Crowd(READERS);
    crowd.forSeconds(WARM_UP, page);
    crowd.forSeconds(WARM_UP, bare);
    var pages = new ArrayList<Latencies>();
    var bares = new ArrayList<Latencies>();
    for (var round = 0; round < ROUNDS; round++) {
      bares.add(crowd.forSeconds(SECONDS, bare));
      pages.add(crowd.forSeconds(SECONDS, page));
      System.out.println(bares.getLast().told("bare SQL"));
      System.out.println(pages.getLast().told("the page, " + bytes + " bytes packed"));
      System.out.printf("p95 %.2f times%n", ratio(pages.getLast(), bares.getLast()));
    }
    System.out.println(Latencies.all(bares).told("bare SQL, all rounds"));
    System.out.println(Latencies.all(pages).told("the page, all rounds"));
    System.out.printf("p95 %.2f times%n", ratio(Latencies.all(pages), Latencies.all(bares)));
  }

  private static double ratio(Latencies pages, Latencies bares) {
    return pages.milliseconds(95) / bares.milliseconds(95);
  }

  private static boolean page(Visitor reader, AtomicLong bytes)
      throws IOException, InterruptedException {
    var page = reader.get("/worklist");
    if (page.statusCode() != 200) {
      throw new IOException("answered " + page.statusCode());
    }
    bytes.set(page.body().length);
    return true;
  }

  /// Saves forms whose consequence somebody has seen, each of another patient.
  private void register()
      throws IOException, InterruptedException, ExecutionException, SQLException {
    var forms = new ConcurrentLinkedQueue<>(stored.forms(FORMS));
    var writers = visitors(WRITERS, List.of(OF_THE_HOSPITAL));
    var others = new ConcurrentHashMap<Integer, Integer>();
    Crowd.Deed save =
        user -> {
          var form = forms.poll();
          if (form == null) {
            return false;
          }
          var answer =
              writers.get(user).post("/courses/" + form.course() + "/events", fields(form));
          if (!answer.headers().firstValue("Location").orElse("").contains("saved=")) {
            others.merge(answer.statusCode(), 1, Integer::sum);
          }
          return true;
        };
    System.out.printf("%,d forms%n", forms.size());
    var crowd = new Crowd(WRITERS);
    crowd.forSeconds(WARM_UP, save);
    var rounds = new ArrayList<Latencies>();
    for (var round = 0; round < ROUNDS && !forms.isEmpty(); round++) {
      rounds.add(crowd.forSeconds(SECONDS, save));
      System.out.println(rounds.getLast().told("registered"));
    }
    System.out.println(Latencies.all(rounds).told("registered, all rounds"));
    System.out.println("answered otherwise: " + others);
  }

  private static Map<String, String> fields(Stored.Form form) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("event", "E");
    fields.put("on", TODAY.toString());
    fields.put("setting", "outpatient");
    fields.put("request", form.request().toString());
    fields.put("version", String.valueOf(form.version()));
    fields.put("seen", "E||" + TODAY + "|outpatient");
    return fields;
  }

  private List<Visitor> visitors(int wanted, List<String> subjects)
      throws IOException, InterruptedException {
    var visitors = new ArrayList<Visitor>();
    for (var i = 0; i < wanted; i++) {
      visitors.add(Visitor.signedIn(client, address, subjects.get(i % subjects.size())));
    }
    return visitors;
  }
}
