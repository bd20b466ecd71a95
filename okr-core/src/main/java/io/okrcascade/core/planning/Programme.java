package io.okrcascade.core.planning;

import io.okrcascade.core.check.Check;
import org.jspecify.annotations.Nullable;

/** Initiatives of several teams that belong together; each initiative names its programme. */
public record Programme(
    String id, String name, @Nullable String description, @Nullable String ownerId) {
  public Programme {
    new Check()
        .id("id", id)
        .name("name", name)
        .text("description", description)
        .optionalId("ownerId", ownerId)
        .done();
  }
}
