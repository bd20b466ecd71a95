package io.okrcascade.api.platform.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartedJsonTest {
  private static final ObjectMapper MAPPER = Json.mapper();

  /** An answer. */
  public record Told(
      String title, @Nullable LocalDate asOf, List<Item> items, double share, List<Item> others) {}

  /** What it tells of. */
  public record Item(String id, @Nullable String name, double share) {}

  private static Item item(int number, double share) {
    return new Item("item-%05d".formatted(number), number % 7 == 0 ? null : "é\n" + number, share);
  }

  private static Told told(List<Item> items) {
    return new Told("some", LocalDate.EPOCH, items, 0.1, List.of(item(1, 2)));
  }

  private static List<Item> items(int many) {
    return new ArrayList<>(IntStream.range(0, many).mapToObj(i -> item(i * 10, 0)).toList());
  }

  private static byte[] bytes(PartedJson json) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.body().writeTo(out);
    return out.toByteArray();
  }

  /** How many bytes stand in pieces that an earlier answer does not have. */
  private static long written(PartedJson json, PartedJson before) {
    Set<Piece> known = new HashSet<>(before.body().pieces());
    return json.body().pieces().stream()
        .filter(piece -> !known.contains(piece))
        .mapToLong(piece -> piece.plain().length)
        .sum();
  }

  @Test
  void saysWhatIsSaidInOnePiece() throws IOException {
    for (int many : new int[] {0, 1, 32, 33, 34, 100, 1_000}) {
      Told told = told(items(many));
      assertThat(bytes(PartedJson.of(MAPPER, told, null)))
          .as("%d items", many)
          .isEqualTo(MAPPER.writeValueAsBytes(told));
    }
  }

  /** An answer that keeps something to itself. */
  public record Discreet(List<Item> items, @JsonIgnore String secret) {}

  @Test
  void doesNotSayWhatAnAnswerKeepsToItself() throws IOException {
    Discreet told = new Discreet(items(100), "hidden");
    String said = new String(bytes(PartedJson.of(MAPPER, told, null)), StandardCharsets.UTF_8);
    assertThat(said).isEqualTo(MAPPER.writeValueAsString(told)).doesNotContain("hidden");
  }

  @Test
  void writesAnewWhatChangedAlone() throws IOException {
    List<Item> items = items(10_000);
    PartedJson json = PartedJson.of(MAPPER, told(items), null);
    Random random = new Random(1);
    for (int step = 0; step < 200; step++) {
      int at = random.nextInt(items.size());
      switch (random.nextInt(3)) {
        case 0 -> items.set(at, new Item(items.get(at).id(), "changed", step));
        case 1 -> items.remove(at);
        default -> {
          int number = Integer.parseInt(items.get(at).id().substring(5)) + 1 + step % 9;
          if (items.stream().noneMatch(item -> item.id().equals(item(number, 0).id()))) {
            items.add(at + 1, item(number, step));
          }
        }
      }
      PartedJson next = PartedJson.of(MAPPER, told(List.copyOf(items)), json);

      assertThat(bytes(next)).as("step %d", step).isEqualTo(MAPPER.writeValueAsBytes(told(items)));
      assertThat(written(next, json)).as("step %d", step).isLessThan(bytes(next).length / 20);
      json = next;
    }
  }

  @Test
  void itemsWithoutIdsAreToldToo() throws IOException {
    record Days(List<LocalDate> days) {}
    assertThat(PartedJson.isLong(told(items(33)))).isTrue();
    assertThat(PartedJson.isLong(told(items(32)))).isFalse();
    List<LocalDate> days = LocalDate.EPOCH.datesUntil(LocalDate.EPOCH.plusYears(1)).toList();
    Listed listed = new Listed(days);
    assertThat(bytes(PartedJson.of(MAPPER, listed, null)))
        .isEqualTo(MAPPER.writeValueAsBytes(new Days(days)));
  }

  /** Values. */
  public record Listed(List<LocalDate> days) {}
}
