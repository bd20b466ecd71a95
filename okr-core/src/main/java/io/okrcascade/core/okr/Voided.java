package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a check-in was taken back: it is kept, and counts nowhere.
 *
 * @param byId who took it back, where known
 * @param reason why; null where its writer did so at once
 */
public record Voided(LocalDate on, @Nullable String byId, @Nullable String reason) {
  public Voided {
    new Check().required("on", on).optionalId("byId", byId).text("reason", reason).done();
  }
}
