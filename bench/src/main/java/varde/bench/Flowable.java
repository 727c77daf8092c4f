package varde.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.flowable.cmmn.engine.CmmnEngine;
import org.flowable.cmmn.engine.CmmnEngineConfiguration;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;

/// The same first steps in Flowable CMMN, on the server of a program that runs, in a database of
/// its own: cases started, events registered – each ends a step with its timer and begins the next
/// – and timers that fire.
///
/// Usage: `java … varde.bench.Flowable FOLDER`
public final class Flowable {
  private static final String DATABASE = "flowable";
  private static final int USERS = 50;
  private static final int ROUNDS = 5;
  private static final int WARM_UP = Integer.getInteger("warm-up", 15);
  private static final int SECONDS = Integer.getInteger("seconds", 10);
  private static final int STEPS_MEASURED = 3;

  /// One for each user, and some for the executor.
  private static final int CONNECTIONS = 64;

  private final Stored stored;
  private final CmmnEngine engine;

  private Flowable(Stored stored, CmmnEngine engine) {
    this.stored = stored;
    this.engine = engine;
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    try (var own = Stored.in(folder, "postgres", 1)) {
      own.run("drop database if exists " + DATABASE);
      own.run("create database " + DATABASE);
    }
    try (var stored = Stored.in(folder, DATABASE, CONNECTIONS)) {
      var engine = engine(stored.pool());
      try {
        new Flowable(stored, engine).run();
      } finally {
        engine.close();
      }
    }
  }

  /// As the user guide has it: tables of its own, history as it comes, the executor of timers on.
  private static CmmnEngine engine(DataSource source) {
    var configuration = new CmmnEngineConfiguration();
    configuration.setDataSource(source);
    configuration.setDatabaseSchemaUpdate(AbstractEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setAsyncExecutorActivate(true);
    configuration.setDisableIdmEngine(true);
    configuration.setDisableEventRegistry(true);
    return configuration.buildEngine();
  }

  private void run() throws InterruptedException, ExecutionException, SQLException {
    engine
        .getCmmnRepositoryService()
        .createDeployment()
        .addString("first-steps.cmmn", Stored.resource("first-steps.cmmn"))
        .deploy();
    var crowd = new Crowd(USERS);
    var cases = new ConcurrentLinkedQueue<String>();
    Crowd.Deed start = user -> cases.add(start());
    crowd.forSeconds(WARM_UP, start);
    var starts = rounds(crowd, start);
    System.out.println(Latencies.all(starts).told("started, all rounds"));
    var steps = new ConcurrentLinkedQueue<String>();
    for (var step = 0; step < STEPS_MEASURED; step++) {
      steps.addAll(cases);
    }
    Crowd.Deed register =
        user -> {
          var open = steps.poll();
          return open != null && register(open);
        };
    crowd.forSeconds(WARM_UP, register);
    System.out.println(Latencies.all(rounds(crowd, register)).told("registered, all rounds"));
    timers();
  }

  private static List<Latencies> rounds(Crowd crowd, Crowd.Deed deed)
      throws InterruptedException, ExecutionException {
    var rounds = new ArrayList<Latencies>();
    for (var round = 0; round < ROUNDS; round++) {
      rounds.add(crowd.forSeconds(SECONDS, deed));
      System.out.println(rounds.getLast().told("round " + round));
    }
    return rounds;
  }

  private String start() {
    return engine
        .getCmmnRuntimeService()
        .createCaseInstanceBuilder()
        .caseDefinitionKey("firstSteps")
        .start()
        .getId();
  }

  /// Two calls, as a program makes that knows the case: which step is open, and that it happened.
  private boolean register(String of) {
    var tasks = engine.getCmmnTaskService();
    tasks.complete(tasks.createTaskQuery().caseInstanceId(of).singleResult().getId());
    return true;
  }

  /// Lets the day of every open step come at once.
  private void timers() throws SQLException, InterruptedException {
    stored.run("update act_ru_timer_job set duedate_ = now()");
    var waiting = stored.number("select count(*) from act_ru_timer_job");
    var begun = System.nanoTime();
    for (var left = waiting; left > 0; left = left()) {
      Thread.sleep(200);
      if (System.nanoTime() - begun > SECONDS * ROUNDS * 1e9) {
        break;
      }
    }
    var seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf("%,.0f timers/s fired of %,d%n", (waiting - left()) / seconds, waiting);
  }

  private long left() throws SQLException {
    return stored.number(
        "select (select count(*) from act_ru_timer_job) + (select count(*) from act_ru_job)");
  }
}
