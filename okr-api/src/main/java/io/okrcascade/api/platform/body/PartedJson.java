package io.okrcascade.api.platform.body;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Components.Component;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as JSON, in pieces: its long lists are cut in groups of items, and a group that says
 * what it said in an earlier answer is not written again. Groups begin at items whose ids decide
 * it, so an item that is new or gone moves the bounds of its own group alone. Immutable.
 */
public final class PartedJson {
  /** Items of a group on average, of those that hold no others; a power of two. */
  private static final int GROUP = 32;

  /** As {@link #GROUP}, of items that hold others, and are longer by as much. */
  private static final int GROUP_OF_LONG = 8;

  private final Body body;
  private final Map<Place, Group> groups;

  private PartedJson(Body body, Map<Place, Group> groups) {
    this.body = body;
    this.groups = groups;
  }

  /** Where a group stands: the list and its first item. */
  private record Place(String list, Object first) {}

  /** Items, and what is written of them, commas between them. */
  private record Group(List<?> items, Piece piece) {}

  public Body body() {
    return body;
  }

  /** Bytes that it takes in memory, about: what the items say takes as much as what is written. */
  public long weight() {
    return 2 * body.weight();
  }

  /** Whether a record holds a list so long that it is worth while to write it in pieces. */
  public static boolean isLong(Record answer) {
    return Components.of(answer.getClass()).all().stream()
        .anyMatch(component -> isLong(component.of(answer)));
  }

  private static boolean isLong(@Nullable Object value) {
    return value instanceof List<?> list && list.size() > GROUP;
  }

  /** Those of its components that an answer tells. */
  private static List<Component> told(Class<? extends Record> type) {
    RecordComponent[] components = type.getRecordComponents();
    return Components.of(type).all().stream()
        .filter(it -> !components[it.place()].getAccessor().isAnnotationPresent(JsonIgnore.class))
        .toList();
  }

  /**
   * Writes an answer.
   *
   * @param before an answer to the same question; null where there is none
   */
  public static PartedJson of(ObjectMapper mapper, Record answer, @Nullable PartedJson before) {
    return new Writing(mapper, before == null ? Map.of() : before.groups).of(answer);
  }

  /** An answer that is being written. */
  private static final class Writing {
    private final ObjectMapper mapper;
    private final Map<Place, Group> known;
    private final Map<Place, Group> groups = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** What was written since the last piece. */
    private final ByteArrayOutputStream open = new ByteArrayOutputStream(1024);

    Writing(ObjectMapper mapper, Map<Place, Group> known) {
      this.mapper = mapper;
      this.known = known;
    }

    PartedJson of(Record answer) {
      try {
        write(answer);
      } catch (IOException e) {
        throw new UncheckedIOException("an answer that cannot be written as JSON", e);
      }
      return new PartedJson(new Body(pieces), groups);
    }

    private void write(Record answer) throws IOException {
      char before = '{';
      for (Component component : told(answer.getClass())) {
        open.write(before);
        open.writeBytes(mapper.writeValueAsBytes(component.name()));
        open.write(':');
        before = ',';
        Object value = component.of(answer);
        if (value instanceof List<?> list && isLong(list)) {
          writeList(component.name(), list);
        } else {
          open.writeBytes(mapper.writeValueAsBytes(value));
        }
      }
      open.write('}');
      close();
    }

    private void writeList(String name, List<?> list) throws IOException {
      open.write('[');
      int group = groupOf(list.get(0));
      int from = 0;
      for (int i = 1; i <= list.size(); i++) {
        if (i == list.size() || begins(list.get(i), group)) {
          if (from > 0) {
            open.write(',');
          }
          close();
          pieces.add(piece(name, List.copyOf(list.subList(from, i))));
          from = i;
        }
      }
      open.write(']');
    }

    private void close() {
      if (open.size() > 0) {
        pieces.add(new Piece(open.toByteArray()));
        open.reset();
      }
    }

    private Piece piece(String list, List<?> items) throws IOException {
      Place place = new Place(list, keyOf(items.get(0)));
      Group group = known.get(place);
      if (group == null || !group.items.equals(items)) {
        group = new Group(items, new Piece(written(items)));
      }
      groups.put(place, group);
      return group.piece;
    }

    private byte[] written(List<?> items) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream(items.size() * 256);
      try (SequenceWriter writer = mapper.writer().withRootValueSeparator(",").writeValues(out)) {
        writer.writeAll(items);
      }
      return out.toByteArray();
    }

    private static boolean begins(Object item, int group) {
      // Ids of one kind are much alike, and their hashes with them: each bit has to bear on all.
      int hash = keyOf(item).hashCode();
      hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
      hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
      return (hash ^ hash >>> 16) % group == 0;
    }

    private static int groupOf(Object item) {
      boolean holdsOthers =
          item instanceof Record content
              && Components.of(content.getClass()).all().stream()
                  .anyMatch(it -> it.held() != null && it.type() instanceof ParameterizedType);
      return holdsOthers ? GROUP_OF_LONG : GROUP;
    }

    /** The id of an item where it has one. */
    private static Object keyOf(Object item) {
      String id = item instanceof Record content ? Components.idOf(content) : null;
      return id == null ? item : id;
    }
  }
}
