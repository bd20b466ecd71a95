package io.okrcascade.api.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.change.ChangeReader.Entry;
import io.okrcascade.api.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Events as they are sent: as the HTML standard says of server-sent events. */
final class Events {
  /** A comment, which tells that the service is there. */
  static final byte[] SIGN_OF_LIFE = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

  private final ObjectMapper json;

  Events(ObjectMapper json) {
    this.json = json;
  }

  /** From which a client goes on is the place in the log. */
  byte[] change(Entry entry) {
    return event("event: change\nid: " + entry.seq(), entry.change());
  }

  /** It has no id: who comes back is told that anything may have moved. */
  byte[] moved(Moved moved) {
    return event("event: moved", moved);
  }

  private byte[] event(String head, Object data) {
    String text = Objects.requireNonNull(Json.write(json, data)); // JSON, so of one line
    return (head + "\ndata: " + text + "\n\n").getBytes(StandardCharsets.UTF_8);
  }
}
