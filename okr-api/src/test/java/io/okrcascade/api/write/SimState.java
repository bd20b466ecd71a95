package io.okrcascade.api.write;

import io.okrcascade.api.write.SimDatabase.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What simulated requests are decided on. */
final class SimState implements State<SimEffect> {
  private final SimLedger ledger;
  private final long revision;
  private final Map<String, Row> rows;
  private final Set<String> touched = new HashSet<>();

  SimState(SimLedger ledger, long revision, Map<String, Row> rows) {
    this.ledger = ledger;
    this.revision = revision;
    this.rows = new HashMap<>(rows);
  }

  @Nullable Row row(String id) {
    return rows.get(id);
  }

  @Override
  public boolean accept(SimEffect effect) {
    if (effect.creates() && touched.contains(effect.id())) {
      return false;
    }
    touched.add(effect.id());
    apply(effect, rows);
    return true;
  }

  @Override
  public void publish(List<Revised<SimEffect>> effects) {
    ledger.publish(revision, effects);
  }

  static void apply(SimEffect effect, Map<String, Row> rows) {
    if (effect.after() == null) {
      rows.remove(effect.id());
    } else {
      rows.put(effect.id(), effect.after());
    }
  }
}
