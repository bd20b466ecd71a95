package io.okrcascade.api.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.change.ChangeReader.Entry;
import io.okrcascade.api.change.ChangeReader.Filter;
import io.okrcascade.api.change.ChangeReader.Order;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.http.JsonResource;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.http.SignedRequest;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.core.change.LoggedChange;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The change log: as pages, or followed live as server-sent events. */
@Path("/")
public final class ChangeResource extends JsonResource {
  private final ChangeReader feed;
  private final ChangeStream stream;
  private final ZoneId zone;

  public ChangeResource(
      Transactor transactor, ObjectMapper json, ChangeStream stream, ZoneId zone) {
    this.feed = new ChangeReader(transactor, json);
    this.stream = stream;
    this.zone = zone;
  }

  @GET
  @Path("/changes")
  public Page<LoggedChange> list(
      @BeanParam ChangeParams params,
      @QueryParam("order") @Nullable String order,
      @BeanParam PageParams page) {
    Filter filter = params.filter(0, "cursor", page.after(), zone);
    if (Seq.isOfOldCounter(filter.afterSeq())) {
      throw ProblemException.malformed("cursor must be one that an earlier page gave");
    }
    Order wanted =
        Objects.requireNonNullElse(
            Params.constant(Order.class, "order", order), Order.OLDEST_FIRST);
    int limit = page.limit();
    List<Entry> entries = feed.read(filter, wanted, limit + 1);
    boolean more = entries.size() > limit;
    List<Entry> shown = more ? entries.subList(0, limit) : entries;
    return new Page<>(
        shown.stream().map(Entry::change).toList(),
        more ? page.cursor(Long.toString(shown.get(shown.size() - 1).seq())) : null);
  }

  /**
   * Entries as they come; a client that comes back with Last-Event-ID misses none. What is decided
   * here is whether; {@link StreamFilter} answers.
   */
  @GET
  @Path("/changes")
  @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5") // pages for who accepts anything
  public void follow(
      @BeanParam ChangeParams params,
      @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
      @BeanParam SignedRequest signed,
      @Context HttpServletRequest request) {
    boolean fromNowOn = params.hasNoBeginning() && lastEventId == null;
    Filter filter = params.filter(fromNowOn ? -1 : 0, "Last-Event-ID", lastEventId, zone);
    new Check().under("", signed.faults()).done();
    Follower follower = stream.follow(signed.caller(), filter);
    if (follower == null) {
      throw ProblemException.tooManyRequests(
          "you, or all together, follow the changes too often already; close a page or a program");
    }
    request.setAttribute(StreamFilter.FOLLOWER, follower);
  }
}
