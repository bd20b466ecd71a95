package io.okrcascade.api.change;

import io.okrcascade.api.change.ChangeReader.Filter;
import io.okrcascade.api.platform.http.Params;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Which entries of the change log are asked for. */
public final class ChangeParams {
  @QueryParam("after")
  private @Nullable String after;

  @QueryParam("since")
  private @Nullable String since;

  @QueryParam("subjectType")
  private @Nullable String subjectType;

  @QueryParam("subjectId")
  private @Nullable String subjectId;

  @QueryParam("actorId")
  private @Nullable String actorId;

  /** Whether they say nothing of where to begin. */
  boolean hasNoBeginning() {
    return after == null && since == null;
  }

  /**
   * What they ask for.
   *
   * @param otherwise the revision after which to begin where none is given
   * @param name of the parameter or header that says which entry was read last
   * @param lastRead as it says
   * @param zone where a day begins
   */
  Filter filter(long otherwise, String name, @Nullable String lastRead, ZoneId zone) {
    return new Filter(
        Params.number("after", after, 0, otherwise),
        Params.number(name, lastRead, 0, 0),
        Params.moment("since", since, zone),
        subjectType,
        Params.list("subjectId", subjectId),
        actorId);
  }
}
