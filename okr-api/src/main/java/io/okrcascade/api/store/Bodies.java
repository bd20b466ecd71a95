package io.okrcascade.api.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.okrcascade.api.platform.body.Body;
import io.okrcascade.api.platform.body.PartedJson;

/**
 * Writes answers as JSON. The latest one to each question is remembered, so that the next is
 * written anew only where it says something else; all of them within a number of bytes.
 */
public final class Bodies {
  private final ObjectMapper json;
  private final Cache<String, PartedJson> latest;

  /**
   * @param bytes that the answers which are remembered may take
   */
  public Bodies(ObjectMapper json, long bytes) {
    this.json = json;
    latest =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .<String, PartedJson>weigher(
                (query, written) -> (int) Math.min(Integer.MAX_VALUE, written.weight()))
            .build();
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
