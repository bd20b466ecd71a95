package io.okrcascade.core.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param revision that it made; where nothing changed or nothing was written, the latest one
 * @param created number of records by section
 * @param changes every change, on a dry run only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportAnswer(
    long revision,
    Map<String, Integer> created,
    Map<String, Integer> updated,
    Map<String, Integer> unchanged,
    @Nullable List<ChangedRecord> changes) {

  /**
   * @param type such as OBJECTIVE
   * @param action CREATE or UPDATE
   * @param fields those that differ, each with its old and its new value
   */
  public record ChangedRecord(
      String type, String id, String action, Map<String, List<@Nullable Object>> fields) {}
}
