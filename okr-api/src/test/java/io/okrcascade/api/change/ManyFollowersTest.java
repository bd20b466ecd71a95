package io.okrcascade.api.change;

import static io.okrcascade.api.testing.Talk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.CommandLine;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.Heap;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.testing.TestDatabase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Five thousand follow a service that has 256 MB of memory, in a process of its own. */
@Tag("slow")
@Timeout(value = 600, unit = TimeUnit.SECONDS)
class ManyFollowersTest {
  private static final int MANY = 5_000;
  private static final int OPEN_FILES = MANY + 1_000;
  private static final int PEOPLE = MANY / Followers.MOST_OF_A_PERSON + 1;
  private static final int ROUNDS = 5;

  /** One of them: the blocks that came, the last one maybe not whole yet. */
  private static final class Reader {
    private final StringBuilder rest = new StringBuilder();
    private int changes;
    private boolean isEnded;

    /** Takes in what came; how many changes that makes. */
    void take(ByteBuffer came) {
      rest.append(StandardCharsets.US_ASCII.decode(came));
      int end;
      while ((end = rest.indexOf("\n\n")) >= 0) {
        changes += rest.substring(0, end).contains("event: change\n") ? 1 : 0;
        rest.delete(0, end + 2);
      }
    }
  }

  @Test
  void allGetAChangeAndOneWhoDoesNotReadIsDroppedAlone() throws Exception {
    raiseOwnLimit();
    TestDatabase database = TestDatabase.empty(TestDatabase.Kind.H2);
    List<String> tokens = new ArrayList<>();
    String ada;
    try (RunningService before = RunningService.start(database)) {
      before.importBundle(Company.bundle());
      before.importBundle(people());
      ada = before.token("ada");
      IntStream.range(0, PEOPLE).forEach(i -> tokens.add(before.token("p" + i)));
    }
    int port = freePort();
    ProcessBuilder builder = CommandLine.process(database, "server");
    List<String> limited =
        new ArrayList<>(
            List.of("sh", "-c", "ulimit -n " + OPEN_FILES + " && exec \"$@\"", "service"));
    limited.addAll(builder.command());
    builder.command(limited);
    builder.environment().put("OKR_PORT", Integer.toString(port));
    builder.environment().put("OKR_ADMIN_PORT", Integer.toString(freePort()));
    Path log = Path.of("target/many-followers.log");
    Process server = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      Api api = new Api(URI.create("http://127.0.0.1:" + port + "/api/v1"), ada);
      awaitStart(api, server, log);
      follow(api, port, tokens, ada, server);
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private static void follow(Api api, int port, List<String> tokens, String ada, Process server)
      throws Exception {
    long heapBefore = Heap.afterCollection(server);
    List<Reader> readers = new ArrayList<>();
    try (Selector selector = Selector.open();
        SocketChannel idler = connect(port, ada, "", 4_096)) {
      for (int i = 0; i < MANY; i++) {
        String token = tokens.get(i / Followers.MOST_OF_A_PERSON);
        Reader reader = new Reader();
        readers.add(reader);
        connect(port, token, "?subjectType=CHECK_IN", 0)
            .configureBlocking(false)
            .register(selector, SelectionKey.OP_READ, reader);
      }
      readUntil(selector, readers, 0, Duration.ofSeconds(3));
      long[] millis = new long[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        if (round > 0) {
          // Long ones, which are for the one who does not read.
          for (int i = 0; i < 60; i++) {
            String text = Integer.toString(i % 10).repeat(9_000);
            ok(api.patch("/objectives/co", "{\"description\":\"" + text + "\"}"));
          }
        }
        ok(api.post("/key-results/fk1/check-ins", "{\"value\":" + (40 + round) + "}"));
        long began = System.nanoTime();
        readUntil(selector, readers, round + 1, Duration.ofSeconds(20));
        millis[round] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        int expected = round + 1;
        assertThat(readers).allMatch(reader -> reader.changes == expected && !reader.isEnded);
      }
      Duration idle = processorTime(server);
      readUntil(selector, readers, ROUNDS + 1, Duration.ofSeconds(10));
      idle = processorTime(server).minus(idle);
      long heap = Heap.afterCollection(server);
      System.out.printf(
          "%d followers: heap after a full collection %d MiB, %d MiB before; a change reached all"
              + " within %s ms; processor time of 10 s without changes %d ms%n",
          MANY, heap >> 20, heapBefore >> 20, Arrays.toString(millis), idle.toMillis());
      assertThat(isEnded(idler)).as("who does not read is dropped").isTrue();
      assertThat(readers).noneMatch(reader -> reader.isEnded);
      assertThat(heap).isLessThan(200L << 20);
    }
  }

  private static String people() {
    StringBuilder people = new StringBuilder("{\"bundleVersion\":1,\"people\":[");
    for (int i = 0; i < PEOPLE; i++) {
      people.append(i == 0 ? "" : ",");
      people.append("{\"id\":\"p%d\",\"name\":\"Person %d\"}".formatted(i, i));
    }
    return people.append("]}").toString();
  }

  /** Fails where that is not permitted: a test that follows with fewer says nothing. */
  private static void raiseOwnLimit() throws Exception {
    String pid = Long.toString(ProcessHandle.current().pid());
    Process raised =
        new ProcessBuilder("prlimit", "--pid", pid, "--nofile=" + OPEN_FILES + ":").start();
    assertThat(raised.waitFor()).as("the limit of open files can be raised").isZero();
  }

  /** Follows; its answer is still to be read. */
  private static SocketChannel connect(int port, String token, String query, int buffer)
      throws IOException {
    SocketChannel channel = SocketChannel.open();
    if (buffer > 0) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, buffer);
    }
    channel.connect(new InetSocketAddress("127.0.0.1", port));
    String request =
        "GET /api/v1/changes%s HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(query, token);
    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    ByteBuffer status = ByteBuffer.allocate(12);
    while (status.hasRemaining() && channel.read(status) >= 0) {
      // the first line tells whether it is taken up
    }
    assertThat(new String(status.array(), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
    return channel;
  }

  /** Reads what comes until each has so many changes, or the time is over. */
  private static void readUntil(Selector selector, List<Reader> readers, int changes, Duration most)
      throws IOException {
    long deadline = System.nanoTime() + most.toNanos();
    ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    while (System.nanoTime() < deadline
        && (changes == 0 || readers.stream().anyMatch(reader -> reader.changes < changes))) {
      selector.select(20);
      for (SelectionKey key : selector.selectedKeys()) {
        Reader reader = (Reader) key.attachment();
        buffer.clear();
        if (((SocketChannel) key.channel()).read(buffer) < 0) {
          reader.isEnded = true;
          key.cancel();
        }
        reader.take(buffer.flip());
      }
      selector.selectedKeys().clear();
    }
  }

  /** Whether, once all is read that was on its way, the connection is no more. */
  private static boolean isEnded(SocketChannel idler) throws Exception {
    idler.configureBlocking(false);
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (System.nanoTime() < deadline) {
      try {
        int read = idler.read(buffer.clear());
        if (read < 0) {
          return true;
        }
        if (read == 0) {
          TimeUnit.MILLISECONDS.sleep(5);
        }
      } catch (IOException reset) {
        return true;
      }
    }
    return false;
  }

  private static Duration processorTime(Process server) {
    return server.info().totalCpuDuration().orElseThrow();
  }

  private static void awaitStart(Api api, Process server, Path log) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try {
        if (api.get("/me").status() == 200) {
          return;
        }
      } catch (RuntimeException e) {
        assertThat(server.isAlive() && System.nanoTime() < deadline)
            .as(() -> "it starts; see " + log + " " + Files.exists(log))
            .isTrue();
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
