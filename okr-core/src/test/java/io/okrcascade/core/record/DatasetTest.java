package io.okrcascade.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.testing.Heap;
import io.okrcascade.core.testing.ThisThread;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A dataset that advanced says what one says that is built anew, and costs what changes. */
class DatasetTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  record Thing(
      String id, @Nullable String box, @Nullable LocalDate on, BigDecimal size, List<String> tags) {
    static final RecordKind<Thing> KIND =
        RecordKind.of("THING", Thing.class, Thing::id).inCycle(Thing::id).build();
    static final Grouping<Thing, @Nullable String> IN_BOX = KIND.by(Thing::box);
    static final Grouping<Thing, @Nullable LocalDate> ON = KIND.by(Thing::on);
    static final Derived<Thing, Integer> COUNT = new Derived<>(KIND, Collection::size);
  }

  record Other(String id) {
    static final RecordKind<Other> KIND =
        RecordKind.of("OTHER", Other.class, Other::id).inCycle(Other::id).build();
    static final Derived<Other, Object> ANY = new Derived<>(KIND, all -> new Object());
  }

  private static Thing thing(int number, Random random) {
    return new Thing(
        "t" + number,
        random.nextInt(10) == 0 ? null : random.nextBoolean() ? "big" : "b" + random.nextInt(300),
        random.nextInt(3) == 0 ? null : DAY.plusDays(random.nextInt(90)),
        BigDecimal.valueOf(random.nextInt(1_000), 2),
        List.of("a" + number, "b" + number));
  }

  private static void assertSame(Dataset data, Collection<Versioned<Thing>> expected) {
    Dataset anew = Dataset.of(Thing.KIND, expected);
    assertThat(data.rows(Thing.KIND)).containsExactlyElementsOf(anew.rows(Thing.KIND));
    assertThat(data.get(Thing.COUNT)).isEqualTo(expected.size());
    Map<@Nullable String, List<Thing>> boxes = new HashMap<>();
    expected.forEach(
        row ->
            boxes
                .computeIfAbsent(row.content().box(), box -> new ArrayList<>())
                .add(row.content()));
    boxes.remove(null);
    boxes.forEach(
        (box, all) ->
            assertThat(data.all(Thing.IN_BOX, box))
                .containsExactlyInAnyOrderElementsOf(all)
                .containsExactlyElementsOf(anew.all(Thing.IN_BOX, box)));
    assertThat(data.all(Thing.IN_BOX, "none")).isEmpty();
    assertSorted(data);
    LocalDate later = DAY.plusDays(40);
    assertThat(data.after(Thing.ON, later))
        .containsExactlyInAnyOrderElementsOf(
            expected.stream()
                .map(Versioned::content)
                .filter(it -> it.on() != null && it.on().isAfter(later))
                .toList());
    expected.forEach(row -> assertThat(data.row(Thing.KIND, row.content().id())).isSameAs(row));
  }

  private static void assertSorted(Dataset data) {
    List<Versioned<Thing>> sorted =
        data.rows(Thing.KIND).stream()
            .sorted(Comparator.comparing(it -> it.content().id()))
            .toList();
    assertThat(data.behind(Thing.KIND, null)).isEqualTo(sorted);
    for (String id : List.of("", "t5", "t500", "t500x", "z")) {
      assertThat(data.behind(Thing.KIND, id))
          .isEqualTo(sorted.stream().filter(it -> it.content().id().compareTo(id) > 0).toList());
    }
  }

  @Test
  void longHistories() {
    for (int seed = 0; seed < 2; seed++) {
      Random random = new Random(seed);
      Map<String, Versioned<Thing>> expected = new HashMap<>();
      Dataset data = Dataset.EMPTY.with(List.of(created(new Other("x"))));
      Object derived = data.get(Other.ANY);
      Dataset kept = data;
      Map<String, Versioned<Thing>> expectedKept = Map.of();
      for (int step = 0; step < 800; step++) {
        List<Change<Thing>> changes = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
          String id = "t" + random.nextInt(1_000);
          Versioned<Thing> before = expected.get(id);
          if (before != null && random.nextInt(step % 400 < 200 ? 4 : 2) == 0) {
            changes.add(new Change<>(Thing.KIND, before, null));
            expected.remove(id);
          } else {
            Thing content = thing(Integer.parseInt(id.substring(1)), random);
            Versioned<Thing> after =
                before == null
                    ? Versioned.first(content, Instant.EPOCH)
                    : before.next(content, Instant.EPOCH);
            changes.add(new Change<>(Thing.KIND, before, after));
            expected.put(id, after);
          }
        }
        data = data.with(changes);
        if (step % 100 == 3) {
          assertSame(kept, expectedKept.values());
          kept = data;
          expectedKept = Map.copyOf(expected);
        }
        if (step % 40 == 0) {
          assertSame(data, expected.values());
          assertThat(data.with(changes).rows(Thing.KIND))
              .containsExactlyElementsOf(data.rows(Thing.KIND));
        }
      }
      assertThat(data.get(Other.ANY)).isSameAs(derived);
    }
  }

  private static <T extends Record> Change<T> created(T content) {
    @SuppressWarnings("unchecked")
    RecordKind<T> kind = (RecordKind<T>) (content instanceof Thing ? Thing.KIND : Other.KIND);
    return new Change<>(kind, null, Versioned.first(content, Instant.EPOCH));
  }

  private static Dataset things(int from, int to) {
    Random random = new Random(from);
    return Dataset.of(
        Thing.KIND,
        IntStream.range(from, to)
            .mapToObj(i -> Versioned.first(thing(i, random), Instant.EPOCH))
            .toList());
  }

  @Test
  void severalBesideOneAnother() {
    Dataset parts = things(0, 100).beside(things(100, 200)).beside(things(200, 300));
    assertSorted(parts);
    assertSame(parts.and(Dataset.EMPTY), List.copyOf(anew(parts).rows(Thing.KIND)), parts);
    Versioned<Thing> before = parts.row(Thing.KIND, "t150");
    List<Change<Thing>> changes = new ArrayList<>();
    Versioned<Thing> moved =
        before.next(Copy.of(before.content()).with("box", "elsewhere").make(), Instant.EPOCH);
    changes.add(new Change<>(Thing.KIND, before, moved));
    changes.add(new Change<>(Thing.KIND, parts.row(Thing.KIND, "t20"), null));
    changes.add(created(thing(400, new Random(4))));
    Dataset next = parts.with(changes);
    assertThat(next.all(Thing.KIND)).hasSize(300);
    assertThat(next.row(Thing.KIND, "t150")).isSameAs(moved);
    assertThat(next.row(Thing.KIND, "t20")).isNull();
    assertThat(next.find(Thing.KIND, "t400")).isPresent();
    assertThat(next.all(Thing.IN_BOX, "elsewhere")).containsExactly(moved.content());
    assertSame(next, List.copyOf(anew(next).rows(Thing.KIND)), next);
    assertThat(parts.beside(parts).all(Thing.KIND)).hasSize(300);
  }

  private static Dataset anew(Dataset parts) {
    return Dataset.of(Thing.KIND, parts.rows(Thing.KIND));
  }

  private static void assertSame(
      Dataset data, List<Versioned<Thing>> expected, Dataset sameInAnyOrder) {
    assertThat(data.rows(Thing.KIND)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(sameInAnyOrder.all(Thing.IN_BOX, "big"))
        .containsExactlyInAnyOrderElementsOf(
            Dataset.of(Thing.KIND, expected).all(Thing.IN_BOX, "big"));
    assertThat(data.get(Thing.COUNT)).isEqualTo(expected.size());
  }

  @Test
  void ofTwoThatHoldOneTheOtherCounts() {
    Dataset mine = things(0, 20);
    Dataset theirs = things(10, 30);
    Dataset both = mine.and(theirs);
    assertThat(both.all(Thing.KIND)).hasSize(30);
    assertThat(both.row(Thing.KIND, "t5")).isSameAs(mine.row(Thing.KIND, "t5"));
    assertThat(both.row(Thing.KIND, "t15")).isSameAs(theirs.row(Thing.KIND, "t15"));
  }

  /** The test that fails where somebody copies a table, or groups all records anew. */
  @Test
  void changeCostsWhatItChanges() {
    Dataset data = things(0, 300_000);
    assertThat(data.all(Thing.IN_BOX, "big")).hasSizeGreaterThan(100_000);
    Random random = new Random(1);
    Dataset other = Dataset.of(Other.KIND, List.of(Versioned.first(new Other("x"), Instant.EPOCH)));
    for (int i = 0; i < 200; i++) {
      Thing content = thing(i * 1_000 + i % 2 * 400_000, random);
      List<Change<Thing>> changes =
          List.of(
              new Change<>(
                  Thing.KIND,
                  data.row(Thing.KIND, content.id()),
                  Versioned.first(content, Instant.EPOCH)));
      long before = ThisThread.allocatedBytes();
      data = data.with(changes);
      assertThat(data.all(Thing.IN_BOX, "big").isEmpty()).isFalse();
      assertThat(data.and(other).row(Thing.KIND, content.id())).isNotNull();
      if (i > 50) {
        assertThat(ThisThread.allocatedBytes() - before).isLessThan(16_000);
      }
    }
  }

  @Test
  void weightIsNearWhatTheHeapHolds() {
    long before = Heap.used();
    Dataset data = things(0, 200_000);
    assertThat(data.all(Thing.IN_BOX, "big")).isNotEmpty();
    assertThat(data.behind(Thing.KIND, null)).hasSize(200_000);
    assertThat((double) data.weight())
        .isBetween(0.7 * (Heap.used() - before), 1.3 * (Heap.used() - before));
    long weight = data.weight();
    List<Change<Thing>> deletions = new ArrayList<>();
    data.rows(Thing.KIND).forEach(row -> deletions.add(new Change<>(Thing.KIND, row, null)));
    assertThat(data.with(deletions.subList(0, 100_000)).weight())
        .isBetween(weight * 4 / 10, weight * 6 / 10);
    assertThat(data.with(deletions).weight()).isZero();
  }
}
