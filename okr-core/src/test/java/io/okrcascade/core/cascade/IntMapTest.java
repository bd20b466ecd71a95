package io.okrcascade.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The persistent map of numbers against a plain one. */
class IntMapTest {

  @Test
  void findsNothingInNothing() {
    IntMap<String> empty = IntMap.empty();
    assertThat(empty.size()).isZero();
    assertThat(empty.get(0)).isNull();
    assertThat(empty.get(Integer.MAX_VALUE)).isNull();
  }

  @Test
  void holdsTheLeastAndTheGreatestNumber() {
    IntMap<String> map = IntMap.<String>empty().with(Integer.MAX_VALUE, "z").with(0, "a");
    assertThat(map.get(0)).isEqualTo("a");
    assertThat(map.get(Integer.MAX_VALUE)).isEqualTo("z");
    assertThat(map.get(Integer.MAX_VALUE - 1)).isNull();
    assertThat(map.get(31)).isNull();
    assertThat(map.get(32)).isNull();
    assertThat(map.size()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 1_000, 100_000, Integer.MAX_VALUE})
  void everyVersionStaysWhatItWas(int bound) {
    Random random = new Random(bound);
    Map<Integer, Integer> plain = new HashMap<>();
    List<IntMap<Integer>> versions = new ArrayList<>(List.of(IntMap.empty()));
    List<Map<Integer, Integer>> expected = new ArrayList<>(List.of(Map.of()));
    for (int i = 0; i < 2_000; i++) {
      int key = random.nextInt(bound);
      plain.put(key, i);
      versions.add(versions.get(i).with(key, i));
      if (i % 100 == 0) {
        expected.add(Map.copyOf(plain));
      }
    }
    for (int v = 0; v < expected.size() - 1; v++) {
      IntMap<Integer> version = versions.get(v * 100 + 1);
      Map<Integer, Integer> then = expected.get(v + 1);
      assertThat(version.size()).isEqualTo(then.size());
      plain.keySet().forEach(key -> assertThat(version.get(key)).isEqualTo(then.get(key)));
    }
  }
}
