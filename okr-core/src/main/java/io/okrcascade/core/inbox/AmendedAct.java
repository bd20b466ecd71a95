package io.okrcascade.core.inbox;

import io.okrcascade.core.message.Said;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Lookup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody changed at once of what was committed.
 *
 * @param amendments one or more, in order
 */
record AmendedAct(List<Amendment> amendments) {
  private static final int MOST = 5;

  /** Acts, oldest first. */
  static List<AmendedAct> of(Collection<Amendment> amendments) {
    Map<List<Object>, List<Amendment>> acts = new LinkedHashMap<>();
    for (Amendment amendment : amendments.stream().sorted(Amendment.ORDER).toList()) {
      List<Object> act =
          List.of(
              amendment.writtenAt(),
              Objects.requireNonNullElse(amendment.byId(), ""),
              Objects.requireNonNullElse(amendment.reason(), ""));
      acts.computeIfAbsent(act, key -> new ArrayList<>()).add(amendment);
    }
    return acts.values().stream().map(AmendedAct::new).toList();
  }

  Amendment first() {
    return amendments.get(0);
  }

  /** Who changed what, whether that made it easier, and why. */
  Said said(Lookup records, String who, Objective objective) {
    List<String> what =
        new ArrayList<>(amendments.stream().map(it -> what(records, it)).distinct().toList());
    if (what.size() > MOST) {
      int more = what.size() - MOST + 1;
      what.subList(MOST - 1, what.size()).clear();
      what.add("%d more".formatted(more));
    }
    String all = String.join("; ", what);
    String sentence = "%s changed “%s” after it was committed (%s)";
    String reason = first().reason();
    return reason == null
        ? Said.say(sentence, who, objective.title(), all)
        : Said.say(sentence + ": %s", who, objective.title(), all, reason);
  }

  private static String what(Lookup records, Amendment amendment) {
    return amendment.inWords(records) + (amendment.eased() ? ", made easier" : "");
  }
}
