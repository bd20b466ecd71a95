package io.okrcascade.api.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.record.Change;
import org.jspecify.annotations.Nullable;

/** A change, and the scope in which it is one. */
public final class Scoped {
  private final String scope;
  private final Change<?> change;
  private volatile @Nullable Texts texts;

  /** What the log keeps of it. */
  record Texts(@Nullable String before, @Nullable String after) {}

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

  /** Written once, where they are asked for first: a long write does so before its turn. */
  Texts texts(ObjectMapper json) {
    Texts known = texts;
    if (known == null) {
      known = new Texts(Json.write(json, change.before()), Json.write(json, change.after()));
      texts = known;
    }
    return known;
  }
}
