package io.okrcascade.api.platform.http;

import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.Violation;
import jakarta.ws.rs.HeaderParam;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request that says by its key when it is repeated. */
public class RepeatableRequest extends SignedRequest {
  static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 255;
  private static final Message KEY_RANGE =
      Message.invalid("OUT_OF_RANGE", "an Idempotency-Key has 1 to %s characters");

  @HeaderParam(KEY)
  private @Nullable String key;

  @Override
  public List<Violation> faults() {
    return isSound()
        ? super.faults()
        : Stream.concat(super.faults().stream(), Stream.of(KEY_RANGE.at("/" + KEY, LONGEST_KEY)))
            .toList();
  }

  /** By which it is told from others; null where it is not to be, or has one that is none. */
  public @Nullable String key() {
    return isSound() ? key : null;
  }

  private boolean isSound() {
    return key == null || (!key.isBlank() && key.length() <= LONGEST_KEY);
  }

  /** By what it is known again, once its body is read. */
  public String fingerprint() {
    return Fingerprints.of(request());
  }
}
