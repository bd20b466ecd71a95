package io.okrcascade.core.planning;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** Initiatives of several teams that belong together; each initiative names its programme. */
public record Programme(
    String id, String name, @Nullable String description, @Nullable String ownerId) {
  public static final RecordKind<Programme> KIND =
      RecordKind.of("PROGRAMME", Programme.class, Programme::id)
          .stored(50, "programme", "programmes")
          .writtenWith("MANAGE_PROGRAMMES")
          .build();

  public Programme {
    new Check()
        .id("id", id)
        .name("name", name)
        .text("description", description)
        .optionalId("ownerId", ownerId)
        .done();
  }
}
