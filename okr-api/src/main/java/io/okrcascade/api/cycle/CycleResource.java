package io.okrcascade.api.cycle;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IdempotentPost;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.Search;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.View;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.cycle.CreateCycle;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.planning.ChangeCycle;
import io.okrcascade.core.planning.MoveCycle;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cycles and their phases. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CycleResource {
  private final Reads reads;
  private final HttpWrites writes;

  public CycleResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** A phase to move a cycle to. */
  public record PhaseItem(@Nullable Phase phase) {}

  @GET
  @Path("/cycles")
  public Page<Versioned<Cycle>> list(
      @Auth Caller caller, @QueryParam("q") @Nullable String q, @BeanParam PageParams page) {
    List<Versioned<Cycle>> cycles =
        reads.organization().data().rows(Cycle.KIND).stream()
            .filter(row -> Search.matches(q, row.content().name(), row.content().id()))
            .sorted(Comparator.comparing(row -> sortKey(row.content())))
            .toList();
    return page.paging().page(cycles, row -> sortKey(row.content()), row -> row);
  }

  private static String sortKey(Cycle cycle) {
    return cycle.startsOn() + " " + cycle.id();
  }

  @GET
  @Path("/cycles/{id}")
  public Response get(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    return Answers.of(Reads.require(reads.organization(), Cycle.KIND, id), ifNoneMatch);
  }

  @POST
  @Path("/cycles")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(@Auth Caller caller, @BeanParam IdempotentPost post, byte[] body) {
    Input<CycleItem> input = writes.body(body, CycleItem.class);
    return writes.create(
        caller,
        post,
        body,
        new Scope.Organization(),
        new CreateCycle(input),
        made -> "/cycles/" + made.id());
  }

  @PATCH
  @Path("/cycles/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return writes.change(
        caller,
        new Scope.FamilyOf(Cycle.KIND, id),
        new ChangeCycle(id, match, writes.patch(body, CycleItem.class), reads::scores),
        View.plain());
  }

  @POST
  @Path("/cycles/{id}/phase")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response move(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    Input<PhaseItem> input = writes.body(body, PhaseItem.class);
    return writes.change(
        caller,
        new Scope.FamilyOf(Cycle.KIND, id),
        new MoveCycle(id, match, input.map(PhaseItem::phase), reads::scores),
        View.plain());
  }
}
