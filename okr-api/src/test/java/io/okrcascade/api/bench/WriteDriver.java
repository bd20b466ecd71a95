package io.okrcascade.api.bench;

import static io.okrcascade.api.bench.LoadService.middle;

import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.KeptConnection;
import io.okrcascade.api.testing.MySqlServer;
import io.okrcascade.api.testing.TestDatabase;
import io.okrcascade.core.bundle.Bundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a check-in costs, and what is read after it, by the size of the company: in processor time
 * of the service, which other work on the machine does not change as it does wall time, without
 * that of the compilers of the JVM. Eight clients write turn by turn with eight bare JDBC threads,
 * whose transaction locks and raises the row of the revision and inserts a check-in and a change.
 *
 * <p>Run it from the root of the project, once it is built (see docs/performance.md).
 */
public final class WriteDriver {
  private static final int CLIENTS = 8;
  private static final int CALLS = 500;

  /** Fewer tell little: processor time is counted in hundredths of a second. */
  private static final int FEWEST_CALLS = 40;

  private static final int TURNS = 5;

  /** Until the compilers of the JVM are done with what is called. */
  private static final double WARM_UP_MILLIS = 90_000;

  private static final double TURN_MILLIS = 3_000;
  private static final String CASCADE = "/cycles/" + LoadCompany.CYCLE + "/cascade";

  private static final Map<String, String> READ =
      Map.of(
          "an objective",
          "/objectives/o-t9-0",
          "the cascade of a team",
          CASCADE + "?team=t99",
          "the whole cascade",
          CASCADE);

  private final LoadService service;
  private final String bare;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<String, Double> figures = new LinkedHashMap<>();

  private WriteDriver(LoadService service, String bare) {
    this.service = service;
    this.bare = bare;
  }

  /**
   * @param arguments the jar; {@code mysql} for a server of its own instead of the embedded
   *     database; how many times the OKRs of the mid-size company, by default 1 and 10
   */
  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    List<String> rest = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    boolean isMySql = rest.remove("mysql");
    List<Integer> factors =
        rest.isEmpty() ? List.of(1, 10) : rest.stream().map(Integer::valueOf).toList();
    Map<Integer, Map<String, Double>> figures = new LinkedHashMap<>();
    for (int factor : factors) {
      figures.put(factor, measure(jar, factor, isMySql));
    }
    System.out.printf("%-52s", isMySql ? "MySQL" : "H2");
    factors.forEach(factor -> System.out.printf(" %11s", factor + " x"));
    System.out.println();
    for (String what : figures.get(factors.get(0)).keySet()) {
      System.out.printf("%-52s", what);
      factors.forEach(factor -> System.out.printf(" %11.2f", figures.get(factor).get(what)));
      System.out.println();
    }
  }

  private static Map<String, Double> measure(Path jar, int factor, boolean isMySql)
      throws Exception {
    if (isMySql) {
      TestDatabase own = MySqlServer.shared().emptySchema();
      try (Connection root = DriverManager.getConnection(own.url(), "root", "");
          Statement statement = root.createStatement()) {
        statement.execute("SET GLOBAL innodb_flush_log_at_trx_commit = 1"); // as where it counts
      }
      Map<String, String> environment =
          Map.of("OKR_DB_URL", own.url(), "OKR_DB_USER", own.user(), "OKR_DB_PASSWORD", "");
      return measure(jar, factor, environment, MySqlServer.shared().emptySchema().url());
    }
    Path folder = Files.createTempDirectory("okr-bare").resolve("bare");
    return measure(jar, factor, Map.of(), "jdbc:h2:file:" + folder + ";MODE=MySQL;WRITE_DELAY=0");
  }

  private static Map<String, Double> measure(
      Path jar, int factor, Map<String, String> environment, String bare) throws Exception {
    String heap = factor < 10 ? "256m" : factor < 100 ? "1g" : "4g";
    try (LoadService service = new LoadService(jar, heap, environment)) {
      return new WriteDriver(service, bare).measure(factor);
    }
  }

  private Map<String, Double> measure(int factor) throws Exception {
    service.start();
    double imported = 0;
    for (Bundle part : LoadCompany.inParts(LocalDate.now(ZoneOffset.UTC), factor)) {
      imported += service.timed("POST", "/import", Json.mapper().writeValueAsBytes(part));
    }
    note("import, ms", imported);
    // A client that leaves the processors to the service.
    try (KeptConnection client = service.connection()) {
      calls(client);
    }
    turns();
    service.stop();
    return figures;
  }

  private void calls(KeptConnection client) throws Exception {
    warmUp(client);
    double checkIn = perCall(() -> checkIn(client));
    note("check-in, processor ms", checkIn);
    for (String what : new TreeSet<>(READ.keySet())) {
      String path = READ.get(what);
      double warm = perCall(() -> read(client, path));
      double both =
          perCall(
              () -> {
                checkIn(client);
                read(client, path);
              });
      note(what + ", warm, processor ms", warm);
      note(what + " after a check-in, processor ms", both - checkIn);
    }
  }

  /** Tells a figure as it comes: the whole table takes long. */
  private void note(String what, double figure) {
    System.err.printf("%s: %.2f%n", what, figure);
    figures.put(what, figure);
  }

  /** Something that is done. */
  @FunctionalInterface
  private interface Call {
    void run() throws Exception;
  }

  /** Calls everything for as long as the compilers of the JVM need to be done with it. */
  private void warmUp(KeptConnection client) throws Exception {
    long end = System.nanoTime() + (long) (WARM_UP_MILLIS * 1e6);
    while (System.nanoTime() < end) {
      checkIn(client);
      for (String path : READ.values()) {
        read(client, path);
        read(client, path);
      }
    }
  }

  /** The median of some turns. */
  private double perCall(Call call) throws Exception {
    double[] turns = new double[TURNS];
    for (int i = 0; i < TURNS; i++) {
      turns[i] = turn(call);
    }
    return middle(turns);
  }

  private double turn(Call call) throws Exception {
    double before = service.workTime();
    long end = System.nanoTime() + (long) (TURN_MILLIS * 1e6);
    int calls = 0;
    while (calls < CALLS && (calls < FEWEST_CALLS || System.nanoTime() < end)) {
      call.run();
      calls++;
    }
    return (service.workTime() - before) / calls;
  }

  private void checkIn(KeptConnection client) throws IOException {
    int i = next.incrementAndGet();
    int status = client.send(service.head("POST", checkInsOf(i)), checkIn(i)).status();
    if (status != 201) {
      throw new IllegalStateException("a check-in was answered by " + status);
    }
  }

  private static String checkInsOf(int i) {
    return "/key-results/o-t" + (1 + i % 249) + "-0-1/check-ins";
  }

  private static byte[] checkIn(int i) {
    return ("{\"value\": " + i % 100 + "}").getBytes(StandardCharsets.UTF_8);
  }

  private void read(KeptConnection client, String path) throws IOException {
    String head = service.head("GET", path) + "\r\nAccept-Encoding: gzip";
    int status = client.send(head, new byte[0]).status();
    if (status != 200) {
      throw new IllegalStateException(path + " was answered by " + status);
    }
  }

  // ---- beside bare transactions ----

  private void turns() throws Exception {
    double[] ours = new double[TURNS];
    double[] theirs = new double[TURNS];
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Connection> connections = connections();
      List<KeptConnection> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(service.connection());
      }
      for (int turn = -1; turn < TURNS; turn++) {
        double checkIns = rate(threads, i -> () -> checkIn(clients.get(i)));
        double transactions = rate(threads, i -> () -> transaction(connections.get(i)));
        if (turn >= 0) {
          ours[turn] = checkIns;
          theirs[turn] = transactions;
        }
      }
      for (KeptConnection client : clients) {
        client.close();
      }
      for (Connection connection : connections) {
        connection.close();
      }
    } finally {
      threads.shutdownNow();
    }
    double share = middle(ours) / middle(theirs);
    note("check-ins a second, 8 clients", middle(ours));
    note("bare transactions a second, 8 threads", middle(theirs));
    note("the one by the other", share);
  }

  /** What a client does. */
  @FunctionalInterface
  private interface Client {
    Call of(int number);
  }

  /** How often all clients together have done it in a second. */
  private static double rate(ExecutorService threads, Client client) throws Exception {
    long began = System.nanoTime();
    List<Future<Integer>> counts = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Call call = client.of(i);
      Callable<Integer> loop =
          () -> {
            int done = 0;
            while (LoadService.since(began) < TURN_MILLIS) {
              call.run();
              done++;
            }
            return done;
          };
      counts.add(threads.submit(loop));
    }
    int all = 0;
    for (Future<Integer> count : counts) {
      all += count.get();
    }
    return all * 1_000 / LoadService.since(began);
  }

  private List<Connection> connections() throws Exception {
    List<Connection> connections = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Connection connection =
          DriverManager.getConnection(bare, bare.contains("mysql") ? "root" : "sa", "");
      connections.add(connection);
    }
    try (Statement statement = connections.get(0).createStatement()) {
      statement.execute("CREATE TABLE counter (id INT PRIMARY KEY, revision BIGINT NOT NULL)");
      statement.execute("INSERT INTO counter VALUES (1, 0)");
      statement.execute(
          "CREATE TABLE bare_check_in (id BIGINT PRIMARY KEY, key_result_id VARCHAR(64) NOT NULL,"
              + " on_day DATE NOT NULL, current_value DECIMAL(30,10), note VARCHAR(2000))");
      statement.execute(
          "CREATE TABLE bare_change (revision BIGINT PRIMARY KEY, type VARCHAR(40) NOT NULL,"
              + " content TEXT NOT NULL)");
    }
    for (Connection connection : connections) {
      connection.setAutoCommit(false);
    }
    return connections;
  }

  private static void transaction(Connection connection) throws Exception {
    long revision;
    try (Statement lock = connection.createStatement();
        var row = lock.executeQuery("SELECT revision FROM counter WHERE id = 1 FOR UPDATE")) {
      row.next();
      revision = row.getLong(1) + 1;
    }
    try (PreparedStatement checkIn =
            connection.prepareStatement(
                "INSERT INTO bare_check_in (id, key_result_id, on_day, current_value)"
                    + " VALUES (?, 'o-t1-0-1', CURRENT_DATE, 50)");
        PreparedStatement change =
            connection.prepareStatement(
                "INSERT INTO bare_change (revision, type, content) VALUES (?, 'CHECK_IN', ?)");
        PreparedStatement raise =
            connection.prepareStatement("UPDATE counter SET revision = ? WHERE id = 1")) {
      checkIn.setLong(1, revision);
      checkIn.executeUpdate();
      change.setLong(1, revision);
      change.setString(2, "{\"id\":\"x\",\"keyResultId\":\"o-t1-0-1\",\"value\":50}");
      change.executeUpdate();
      raise.setLong(1, revision);
      raise.executeUpdate();
    }
    connection.commit();
  }
}
