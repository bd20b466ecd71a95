package io.okrcascade.api.write;

import io.okrcascade.api.write.SimDatabase.Row;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A simulated write.
 *
 * @param tag that no other has; told in the row that it writes
 * @param actor who must not have left
 * @param family in which it looks for the row
 * @param ifMatch the version that is meant; null for any
 */
record SimRequest(
    String tag,
    Kind kind,
    String actor,
    String id,
    int family,
    @Nullable Integer ifMatch,
    @Nullable Key key)
    implements Request<SimState, SimEffect, String> {

  enum Kind {
    CREATE,
    PUT,
    DELETE,
    LEAVE,
    /** What passes every rule and is refused by the database all the same. */
    REFUSED_ROW,
    /** What fails in a way that nobody foresaw. */
    MISTAKE
  }

  /** A verdict. */
  static final class Refused extends RuntimeException {
    Refused(String code) {
      super(code, null, false, false);
    }
  }

  @Override
  public Decided<SimEffect, String> decide(SimState state, long revision) {
    return new Decided<>(tag + "@" + revision, outcome(state::row));
  }

  /** What it comes to on some rows. */
  SimEffect outcome(Function<String, @Nullable Row> rows) {
    if (kind == Kind.MISTAKE) {
      throw new Refused("MISTAKE");
    }
    if (rows.apply("left " + actor) != null) {
      throw new Refused("LEFT");
    }
    if (kind == Kind.LEAVE) {
      return new SimEffect(this, "left " + actor, null, new Row(1, tag, 0));
    }
    Row there = rows.apply(id);
    Row seen = there != null && there.family() == family ? there : null;
    if (kind == Kind.CREATE || kind == Kind.REFUSED_ROW) {
      if (seen != null) {
        throw new Refused("TAKEN");
      }
      return new SimEffect(this, id, null, new Row(1, tag, family));
    }
    if (seen == null) {
      throw new Refused("NOT_FOUND");
    }
    if (ifMatch != null && ifMatch != seen.version()) {
      throw new Refused("CHANGED");
    }
    Row after = kind == Kind.DELETE ? null : new Row(seen.version() + 1, tag, family);
    return new SimEffect(this, id, seen, after);
  }
}
