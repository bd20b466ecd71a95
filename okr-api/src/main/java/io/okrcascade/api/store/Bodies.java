package io.okrcascade.api.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.okrcascade.api.platform.body.Body;
import io.okrcascade.api.platform.body.PartedJson;

/**
 * Writes answers as JSON. The latest one to each question is remembered, so that the next is
 * written anew only where it says something else; all of them within a share of the heap.
 */
public final class Bodies {
  /** Of the heap, by the bytes of what was written. */
  private static final int SHARE = 16;

  private final ObjectMapper json;
  private final Cache<String, PartedJson> latest =
      Caffeine.newBuilder()
          .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
          .<String, PartedJson>weigher(
              (query, written) -> (int) Math.min(Integer.MAX_VALUE, written.weight()))
          .build();

  public Bodies(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Writes an answer.
   *
   * @param question what is answered; answers to one are much alike
   */
  public Body of(String question, Object answer) {
    if (!(answer instanceof Record content) || !PartedJson.isLong(content)) {
      return Body.of(written(answer));
    }
    PartedJson written = PartedJson.of(json, content, latest.getIfPresent(question));
    latest.put(question, written);
    return written.body();
  }

  private byte[] written(Object answer) {
    try {
      return json.writeValueAsBytes(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that cannot be written as JSON", e);
    }
  }
}
