package io.okrcascade.core.initiative;

import io.okrcascade.core.message.Check;
import org.jspecify.annotations.Nullable;

/**
 * An initiative's permission to pass the ranking by.
 *
 * @param grantedById who granted it
 */
public record Bypass(BypassReason reason, @Nullable String note, @Nullable String grantedById) {
  public Bypass {
    new Check()
        .required("reason", reason)
        .text("note", note)
        .optionalId("grantedById", grantedById)
        .done();
  }
}
