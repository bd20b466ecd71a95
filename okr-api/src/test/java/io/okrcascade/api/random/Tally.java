package io.okrcascade.api.random;

import io.okrcascade.api.testing.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each operation was tried, and done. */
final class Tally {
  private final Map<String, Integer> tried = new TreeMap<>();
  private final Map<String, Integer> done = new TreeMap<>();
  private final Map<String, Answer> refusals = new TreeMap<>();

  void count(String operation, boolean isDone, Answer answer) {
    tried.merge(operation, 1, Integer::sum);
    if (isDone) {
      done.merge(operation, 1, Integer::sum);
    } else {
      refusals.put(operation, answer);
    }
  }

  /** Operations that were never done, with how often they were tried and what was said last. */
  List<String> neverDone(List<Operation> operations) {
    List<String> never = new ArrayList<>();
    for (Operation operation : operations) {
      String name = operation.toString();
      if (!operation.isRead() && !done.containsKey(name)) {
        never.add("%s, tried %d times: %s".formatted(name, tried.get(name), refusals.get(name)));
      }
    }
    return never;
  }

  /** The share of edits that were done. */
  double share() {
    return (double) sum(done) / sum(tried);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** For who writes edits: how often each is done. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    tried.forEach(
        (name, times) ->
            text.append("%4d of %4d %s%n".formatted(done.getOrDefault(name, 0), times, name)));
    return text.toString();
  }
}
