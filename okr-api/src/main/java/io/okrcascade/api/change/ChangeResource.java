package io.okrcascade.api.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.auth.Auth;
import io.okrcascade.api.change.ChangeReader.Entry;
import io.okrcascade.api.change.ChangeReader.Filter;
import io.okrcascade.api.change.ChangeReader.Order;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.Paging;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.core.change.LoggedChange;
import io.okrcascade.core.record.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The change log: as pages, or followed live as server-sent events. */
@Path("/")
public final class ChangeResource {
  private final Transactor transactor;
  private final ChangeReader feed;
  private final ChangeStream stream;
  private final ObjectMapper json;
  private final ZoneId zone;

  public ChangeResource(
      Transactor transactor, ObjectMapper json, ChangeStream stream, ZoneId zone) {
    this.transactor = transactor;
    this.feed = new ChangeReader(json);
    this.stream = stream;
    this.json = json;
    this.zone = zone;
  }

  @GET
  @Path("/changes")
  @Produces(MediaType.APPLICATION_JSON)
  public Page<LoggedChange> list(
      @Auth Caller caller,
      @QueryParam("after") @Nullable String after,
      @QueryParam("since") @Nullable String since,
      @QueryParam("subjectType") @Nullable String subjectType,
      @QueryParam("subjectId") @Nullable String subjectId,
      @QueryParam("actorId") @Nullable String actorId,
      @QueryParam("order") @Nullable String order,
      @BeanParam PageParams page) {
    Paging paging = page.paging();
    Filter filter =
        new Filter(
            Params.number("after", after, 0, 0),
            Params.number("cursor", paging.after(), 0, 0),
            Params.moment("since", since, zone),
            subjectType,
            Params.list("subjectId", subjectId),
            actorId);
    Order wanted =
        Objects.requireNonNullElse(
            Params.constant(Order.class, "order", order), Order.OLDEST_FIRST);
    List<Entry> entries =
        transactor.read(handle -> feed.read(handle, filter, wanted, paging.limit() + 1));
    boolean more = entries.size() > paging.limit();
    List<Entry> shown = more ? entries.subList(0, paging.limit()) : entries;
    return new Page<>(
        shown.stream().map(Entry::change).toList(),
        more ? Paging.cursor(Long.toString(shown.get(shown.size() - 1).seq())) : null);
  }

  /** Entries as they come; a client that comes back with Last-Event-ID misses none. */
  @GET
  @Path("/changes")
  @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5") // pages for who accepts anything
  public void follow(
      @Auth Caller caller,
      @QueryParam("after") @Nullable String after,
      @QueryParam("since") @Nullable String since,
      @QueryParam("subjectType") @Nullable String subjectType,
      @QueryParam("subjectId") @Nullable String subjectId,
      @QueryParam("actorId") @Nullable String actorId,
      @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
      @Context SseEventSink sink,
      @Context Sse sse) {
    boolean fromNowOn = after == null && since == null && lastEventId == null;
    Filter filter =
        new Filter(
            Params.number("after", after, 0, fromNowOn ? -1 : 0),
            Params.number("Last-Event-ID", lastEventId, 0, 0),
            Params.moment("since", since, zone),
            subjectType,
            Params.list("subjectId", subjectId),
            actorId);
    if (!stream.follow(
        filter,
        entry ->
            sink.send(
                sse.newEventBuilder()
                    .id(Long.toString(entry.seq()))
                    .name(entry.change().subjectType())
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(String.class, text(entry.change()))
                    .build()),
        () -> sink.send(sse.newEventBuilder().comment("still here").build()),
        sink::isClosed,
        sink::close)) {
      sink.close();
      throw ProblemException.tooManyRequests("too many follow the changes already");
    }
  }

  private String text(LoggedChange change) {
    try {
      return json.writeValueAsString(change);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
