package io.okrcascade.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The persistent map says what a hash map says, and its earlier versions stay as they were. */
class PersistentMapTest {
  /** A key of which {@code spread} share a hash, or all but their lowest bits of it. */
  private record Key(int number, int spread) {
    @Override
    public int hashCode() {
      return number / spread;
    }
  }

  private static <K, V> void assertSame(PersistentMap<K, V> map, Map<K, V> expected) {
    assertThat(map.size()).isEqualTo(expected.size());
    assertThat(map.keys()).containsExactlyInAnyOrderElementsOf(expected.keySet());
    assertThat(map.values()).containsExactlyInAnyOrderElementsOf(expected.values());
    expected.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100_000})
  void longHistories(int spread) {
    Random random = new Random(spread);
    int keys = spread == 100_000 ? 60 : 3_000;
    PersistentMap<Key, Integer> map = PersistentMap.empty();
    Map<Key, Integer> expected = new HashMap<>();
    List<PersistentMap<Key, Integer>> earlier = new ArrayList<>();
    List<Map<Key, Integer>> expectedEarlier = new ArrayList<>();
    for (int step = 0; step < 30_000; step++) {
      Key key = new Key(random.nextInt(keys), spread);
      boolean isGrowing = step / 5_000 % 2 == 0;
      if (random.nextInt(10) < (isGrowing ? 8 : 3)) {
        map = map.put(key, step);
        expected.put(key, step);
      } else {
        map = map.remove(key);
        expected.remove(key);
      }
      assertThat(map.get(key)).isEqualTo(expected.get(key));
      if (step % 2_000 == 0) {
        earlier.add(map);
        expectedEarlier.add(new HashMap<>(expected));
      }
    }
    assertSame(map, expected);
    for (int i = 0; i < earlier.size(); i++) {
      assertSame(earlier.get(i), expectedEarlier.get(i));
    }
  }

  /** Whether put together, built at once, or left over of more: the same entries in one order. */
  @Test
  void orderFollowsFromTheKeys() {
    List<String> keys = IntStream.range(0, 5_000).mapToObj(i -> "k" + i).toList();
    PersistentMap<String, String> built = PersistentMap.of(keys, key -> key);
    PersistentMap<String, String> grown = PersistentMap.empty();
    for (int i = 9_999; i >= 0; i--) {
      grown = grown.put("k" + i, "k" + i);
    }
    for (int i = 5_000; i < 10_000; i++) {
      grown = grown.remove("k" + i);
    }
    assertThat(grown.values()).containsExactlyElementsOf(built.values());
  }

  @Test
  void ofSeveralWithOneKeyTheLastIsBuilt() {
    List<String> values = Stream.of("a1", "b1", "a2", "c1", "b2", "a3").toList();
    assertSame(
        PersistentMap.of(values, value -> value.substring(0, 1)),
        Map.of("a", "a3", "b", "b2", "c", "c1"));
    List<Key> collisions = IntStream.range(0, 300).mapToObj(i -> new Key(i % 100, 1_000)).toList();
    assertThat(PersistentMap.of(collisions, key -> key).size()).isEqualTo(100);
  }

  @Test
  void isItselfWhereNothingChanges() {
    PersistentMap<String, String> map = PersistentMap.of(List.of("a", "b"), value -> value);
    assertThat(map.put("a", "a")).isSameAs(map);
    assertThat(map.remove("c")).isSameAs(map);
    assertThat(map.remove("a").remove("b")).isSameAs(PersistentMap.empty());
  }
}
