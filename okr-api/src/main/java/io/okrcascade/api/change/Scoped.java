package io.okrcascade.api.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.record.Change;
import org.jspecify.annotations.Nullable;

/** A change, and the scope in which it is one. */
public final class Scoped {
  private final String scope;
  private final Change<?> change;
  private volatile @Nullable Texts prepared;

  /** What the log keeps of it. */
  record Texts(@Nullable String before, @Nullable String after) {
    int length() {
      return length(before) + length(after);
    }

    private static int length(@Nullable String text) {
      return text == null ? 0 : text.length();
    }
  }

  public Scoped(String scope, Change<?> change) {
    this.scope = scope;
    this.change = change;
  }

  public String scope() {
    return scope;
  }

  public Change<?> change() {
    return change;
  }

  /** Makes its texts ahead of their use; how long they are. */
  int prepare(ObjectMapper json) {
    Texts texts = made(json);
    prepared = texts;
    return texts.length();
  }

  /** Its texts, which it holds no longer. */
  Texts take(ObjectMapper json) {
    Texts texts = prepared;
    prepared = null;
    return texts == null ? made(json) : texts;
  }

  private Texts made(ObjectMapper json) {
    return new Texts(Json.write(json, change.before()), Json.write(json, change.after()));
  }
}
