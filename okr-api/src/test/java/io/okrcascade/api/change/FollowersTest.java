package io.okrcascade.api.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.change.ChangeReader.Entry;
import io.okrcascade.api.change.ChangeReader.Filter;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Credential;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.change.LoggedChange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Queues, bounds and dropping, without threads and connections. */
class FollowersTest {
  private static final Predicate<Filter> ALL = filter -> true;
  private static final Place START = new Place(10, 7);

  private final Events events = new Events(Json.mapper());
  private final Followers followers = new Followers(40);

  /** A client in place of a connection. */
  private static final class Client implements Follower.Connection {
    private final Follower follower;
    private final boolean reads;
    private final List<String> got = new ArrayList<>();
    private boolean isEnded;

    Client(Follower follower, boolean reads) {
      this.follower = follower;
      this.reads = reads;
      follower.connect(this);
    }

    @Override
    public void wake() {
      byte[] next;
      while (reads && (next = follower.next()) != null) {
        got.add(new String(next, StandardCharsets.UTF_8));
      }
    }

    @Override
    public void end() {
      isEnded = true;
    }
  }

  private static Caller caller(String person) {
    return new Caller(person, Credential.of("token of " + person));
  }

  private static Follower fromNowOn(String person) {
    return new Follower(caller(person), Filter.ALL.after(START.revision()), false);
  }

  private Client client(String person, boolean reads) {
    Follower follower = fromNowOn(person);
    assertThat(followers.add(follower)).isTrue();
    return new Client(follower, reads);
  }

  private static Entry entry(long seq, String type, String id, String actor) {
    return new Entry(
        seq,
        new LoggedChange(
            seq,
            Instant.EPOCH.plusSeconds(seq),
            actor,
            null,
            "Y",
            type,
            id,
            "UPDATE",
            null,
            null,
            null));
  }

  private void begin() {
    followers.moveHead(START);
    followers.behind(START, events.moved(Moved.any(START.revision())));
  }

  @Test
  void anEventIsOfItsKindWithAnIdAndOneLineOfJson() throws Exception {
    String change =
        new String(events.change(entry(11, "TEAM", "t", "ada")), StandardCharsets.UTF_8);
    assertThat(change).startsWith("event: change\nid: 11\ndata: {").endsWith("}\n\n");
    assertThat(change.lines()).hasSize(4);
    Moved moved = new Moved(8, List.of(new Subject("TEAM", "t")));
    String text = new String(events.moved(moved), StandardCharsets.UTF_8);
    assertThat(text).startsWith("event: moved\ndata: ").doesNotContain("id: ");
    JsonNode data = Json.mapper().readTree(text.substring(text.indexOf('{')));
    assertThat(data)
        .hasToString("{\"revision\":8,\"subjects\":[{\"type\":\"TEAM\",\"id\":\"t\"}]}");
    String any = new String(events.moved(Moved.any(9)), StandardCharsets.UTF_8);
    assertThat(any).contains("{\"revision\":9,\"subjects\":null}");
  }

  @Test
  void ofMoreThanFiveHundredSubjectsItSaysAny() {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      subjects.add(new Subject("OBJECTIVE", "o" + i));
    }
    assertThat(new Moved(1, subjects).subjects()).hasSize(500);
    subjects.add(new Subject("TEAM", "t"));
    assertThat(new Moved(1, subjects).subjects()).isNull();
  }

  @Test
  void theHeadOfTheAnswerGoesOutAtOnce() {
    assertThat(client("ana", true).got).containsExactly(": still here\n\n");
  }

  @Test
  void whoDoesNotReadIsDroppedAloneAfterAThousandChanges() {
    Client reader = client("ana", true);
    Client idler = client("bea", false);
    begin();
    for (int i = 0; i < Follower.MOST_EVENTS; i++) {
      assertThat(idler.isEnded).isFalse();
      followers.tell(ALL, new byte[] {1});
      followers.wake();
    }
    assertThat(idler.isEnded).isTrue();
    assertThat(reader.isEnded).isFalse();
    assertThat(reader.got).hasSize(1 + Follower.MOST_EVENTS);
    assertThat(followers.size()).isEqualTo(1);
  }

  @Test
  void whoDoesNotReadIsDroppedAfterAMebibyte() {
    Client reader = client("ana", true);
    Client idler = client("bea", false);
    begin();
    byte[] event = new byte[Follower.MOST_BYTES / 4];
    for (int i = 0; i < 3; i++) {
      followers.tell(ALL, event);
    }
    assertThat(idler.isEnded).isFalse();
    followers.wake();
    followers.tell(ALL, event);
    assertThat(idler.isEnded).as("the sign of life takes some of it").isTrue();
    assertThat(reader.isEnded).isFalse();
    followers.wake();
    followers.tell(ALL, new byte[2 * Follower.MOST_BYTES]);
    assertThat(reader.isEnded).as("one event may be longer").isFalse();
  }

  @Test
  void aPersonHasSixteenAndAllTogetherHaveTheirMost() {
    List<Client> ofAna = new ArrayList<>();
    for (int i = 0; i < Followers.MOST_OF_A_PERSON; i++) {
      ofAna.add(client("ana", true));
    }
    assertThat(followers.hasPlaceFor(caller("ana"))).isFalse();
    assertThat(followers.add(fromNowOn("ana"))).isFalse();
    client("bea", true);
    followers.remove(ofAna.get(0).follower);
    followers.remove(ofAna.get(0).follower);
    client("ana", true);
    assertThat(followers.hasPlaceFor(caller("ana"))).as("whoever leaves twice").isFalse();
    for (int i = followers.size(); i < 40; i++) {
      client("p" + i, true);
    }
    assertThat(followers.add(fromNowOn("zoe"))).isFalse();
  }

  @Test
  void someAreEndedByTheirCallerAndAllAtTheEnd() {
    Client ana = client("ana", true);
    Client bea = client("bea", true);
    followers.endOf(java.util.Set.of(caller("ana")));
    assertThat(List.of(ana.isEnded, bea.isEnded)).containsExactly(true, false);
    followers.close();
    assertThat(bea.isEnded).isTrue();
    assertThat(followers.add(fromNowOn("ana"))).isFalse();
  }

  @Test
  void whoIsEndedBeforeTheConnectionIsThereLosesItAtOnce() {
    Follower follower = fromNowOn("ana");
    followers.add(follower);
    followers.close();
    assertThat(new Client(follower, true).isEnded).isTrue();
  }

  @Test
  void signsOfLifeDoNotPileUp() {
    Client idler = client("ana", false);
    for (int i = 0; i < 2 * Follower.MOST_EVENTS; i++) {
      followers.giveSignsOfLife();
    }
    assertThat(idler.isEnded).isFalse();
    assertThat(idler.follower.next()).isNotNull();
    assertThat(idler.follower.next()).isNull();
  }

  @Test
  void aFilterTakesWhatTheStatementWould() {
    Entry entry = entry(11, "TEAM", "t", "ada");
    Filter all = Filter.ALL;
    assertThat(all.takes(entry)).isTrue();
    assertThat(all.after(10).takes(entry)).isTrue();
    assertThat(all.after(11).takes(entry)).isFalse();
    assertThat(all.from(10).takes(entry)).isTrue();
    assertThat(all.from(11).takes(entry)).isFalse();
    for (boolean fits : List.of(true, false)) {
      Instant since = entry.change().at().plusNanos(fits ? 0 : 1);
      assertThat(new Filter(0, 0, since, null, List.of(), null).takes(entry)).isEqualTo(fits);
      String type = fits ? "TEAM" : "PERSON";
      assertThat(new Filter(0, 0, null, type, List.of(), null).takes(entry)).isEqualTo(fits);
      List<String> ids = List.of("x", fits ? "t" : "y");
      assertThat(new Filter(0, 0, null, null, ids, null).takes(entry)).isEqualTo(fits);
      assertThat(new Filter(0, 0, null, null, List.of(), fits ? "ada" : "ana").takes(entry))
          .isEqualTo(fits);
    }
  }

  @Test
  void whatMovedComesToWhoFollowsASubjectOfIt() {
    Moved moved = new Moved(8, List.of(new Subject("OBJECTIVE", "o"), new Subject("TEAM", "t")));
    assertThat(new Filter(7, 0, null, "TEAM", List.of("t"), "ana").takes(moved)).isTrue();
    assertThat(new Filter(7, 0, null, "TEAM", List.of("o"), null).takes(moved)).isFalse();
    assertThat(new Filter(8, 0, null, null, List.of(), null).takes(moved)).isFalse();
    assertThat(new Filter(7, 0, null, "TEAM", List.of("o"), null).takes(Moved.any(8))).isTrue();
  }

  /**
   * In whatever order a log grows, is told, and is read for those who come back, each gets each
   * entry that it is to have once, and in order.
   */
  @Test
  void eachGetsEachChangeOnceAndInOrder() {
    for (int seed = 0; seed < 2_000; seed++) {
      new Course(new Random(seed)).run("seed " + seed);
    }
  }

  private static final class Course {
    private static final int PAGE = 3;
    private final Random random;
    private final Followers all = new Followers(100);
    private final List<Entry> log = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final List<Long> after = new ArrayList<>();

    Course(Random random) {
      this.random = random;
    }

    void run(String name) {
      for (int step = 0; step < 60; step++) {
        switch (random.nextInt(5)) {
          case 0 -> grow();
          case 1 -> join();
          case 2 -> tell();
          default -> readForOne();
        }
      }
      tell();
      tell();
      for (int i = 0; i < 40 * clients.size(); i++) {
        readForOne();
      }
      for (int i = 0; i < clients.size(); i++) {
        long from = after.get(i);
        assertThat(clients.get(i).got.stream().filter(text -> !text.startsWith(":")))
            .as(name)
            .containsExactlyElementsOf(
                log.stream()
                    .map(Entry::seq)
                    .filter(seq -> seq > from)
                    .map(String::valueOf)
                    .toList());
      }
    }

    private static byte[] text(Entry entry) {
      return Long.toString(entry.seq()).getBytes(StandardCharsets.UTF_8);
    }

    private long end() {
      return log.size();
    }

    private void grow() {
      for (int i = random.nextInt(6); i >= 0; i--) {
        log.add(entry(end() + 1, "TEAM", "t", null));
      }
    }

    private void join() {
      boolean comesBack = random.nextBoolean();
      long from = comesBack ? random.nextInt((int) end() + 1) : end();
      Filter filter = comesBack ? Filter.ALL.from(from) : Filter.ALL.after(from);
      Follower follower = new Follower(caller("p" + clients.size()), filter, comesBack);
      all.add(follower);
      clients.add(new Client(follower, true));
      after.add(from);
    }

    private void tell() {
      Place head = all.head();
      if (head == null) {
        all.moveHead(new Place(end(), end()));
      } else {
        List<Entry> fresh = log.subList((int) head.seq(), (int) end());
        if (!fresh.isEmpty()) {
          all.moveHead(new Place(end(), end()));
          if (random.nextBoolean()) {
            readForOne(); // between the two
          }
          fresh.forEach(entry -> all.tell(filter -> filter.takes(entry), text(entry)));
          all.wake();
        }
      }
    }

    private void readForOne() {
      Place head = all.head();
      if (clients.isEmpty() || head == null) {
        return;
      }
      Follower one = clients.get(random.nextInt(clients.size())).follower;
      if (one.goLive(head, ": any".getBytes(StandardCharsets.UTF_8))) {
        return;
      }
      Filter filter = one.beginReading();
      if (filter != null) {
        List<Entry> page = log.stream().filter(filter::takes).limit(PAGE).toList();
        one.read(page, page.size() < PAGE ? head : null, Course::text);
        one.wake();
      }
    }
  }
}
