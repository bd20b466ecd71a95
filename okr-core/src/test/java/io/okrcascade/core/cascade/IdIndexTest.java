package io.okrcascade.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdIndexTest {

  /** "Aa" and "BB" have the same hash, and so has every word made of them. */
  private static List<String> colliding(int length) {
    List<String> words = new ArrayList<>(List.of(""));
    for (int i = 0; i < length; i++) {
      List<String> longer = new ArrayList<>();
      for (String word : words) {
        longer.add(word + "Aa");
        longer.add(word + "BB");
      }
      words = longer;
    }
    return words;
  }

  @Test
  void findsEveryIdAtItsPosition() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      ids.add("squad-" + i % 100 + "-kr-" + i);
    }
    IdIndex index = new IdIndex(ids);
    assertThat(index.size()).isEqualTo(10_000);
    for (int i = 0; i < ids.size(); i++) {
      assertThat(index.of(new String(ids.get(i).toCharArray()))).isEqualTo(i);
      assertThat(index.id(i)).isEqualTo(ids.get(i));
    }
    assertThat(index.of("squad-1-kr-2")).isEqualTo(-1);
  }

  @Test
  void keepsIdsOfOneHashApart() {
    List<String> ids = colliding(10);
    assertThat(ids).hasSize(1024);
    assertThat(ids.stream().map(String::hashCode).distinct()).hasSize(1);
    IdIndex index = new IdIndex(ids);
    for (int i = 0; i < ids.size(); i++) {
      assertThat(index.of(ids.get(i))).isEqualTo(i);
    }
    assertThat(index.of("AaAaAaAaAaAaAaAaAaAa".replace('A', 'C'))).isEqualTo(-1);
    assertThat(index.of("AaBB")).isEqualTo(-1);
  }

  @Test
  void findsNothingInNothing() {
    assertThat(new IdIndex(List.of()).of("a")).isEqualTo(-1);
    assertThat(new IdIndex(List.of()).of("")).isEqualTo(-1);
    assertThat(new IdIndex(List.of("a")).of("b")).isEqualTo(-1);
    assertThat(new IdIndex(List.of("a")).of("a")).isZero();
  }

  @Test
  void refusesAnIdThatStandsTwice() {
    assertThatThrownBy(() -> new IdIndex(List.of("a", "b", "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id a stands twice");
  }
}
