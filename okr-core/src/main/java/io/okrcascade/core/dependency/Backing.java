package io.okrcascade.core.dependency;

import io.okrcascade.core.message.Check;

/** The provider's own key result or initiative that stands behind an accepted dependency. */
public record Backing(BackingType type, String id) {
  public Backing {
    new Check().required("type", type).id("id", id).done();
  }
}
