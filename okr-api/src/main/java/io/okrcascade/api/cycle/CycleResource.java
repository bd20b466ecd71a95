package io.okrcascade.api.cycle;

import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.platform.http.Search;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Cycles and their phases. */
@Path("/")
public final class CycleResource extends RecordResource<Cycle> {
  public CycleResource(Reads reads, HttpWrites writes) {
    super(reads, writes, Cycle.KIND, "/cycles/");
  }

  /** A phase to move a cycle to. */
  public record PhaseItem(@Nullable Phase phase) {}

  @GET
  @Path("/cycles")
  public Page<Versioned<Cycle>> list(
      @QueryParam("q") @Nullable String q, @BeanParam PageParams page) {
    return RecordList.of(reads.organization().data(), Cycle.KIND)
        .where(cycle -> Search.matches(q, cycle.name(), cycle.id()))
        .by(cycle -> cycle.startsOn() + " " + cycle.id())
        .page(page);
  }

  @GET
  @Path("/cycles/{id}")
  public Response get(@PathParam("id") String id, @BeanParam Conditions conditions) {
    return kept(id, conditions);
  }

  @POST
  @Path("/cycles")
  @Consumes(JSON)
  public Response create(@BeanParam RepeatableRequest post, byte[] body) {
    return created(post, new CreateCycle(writes.body(body, CycleItem.class)));
  }

  @PATCH
  @Path("/cycles/{id}")
  @Consumes({MERGE_PATCH, JSON})
  public Response change(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return changed(
        match,
        ofCycle(id),
        new ChangeCycle(id, match, writes.patch(body, CycleItem.class), reads::scores));
  }

  @POST
  @Path("/cycles/{id}/phase")
  @Consumes(JSON)
  public Response move(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    Input<PhaseItem> input = writes.body(body, PhaseItem.class);
    return changed(
        match, ofCycle(id), new MoveCycle(id, match, input.map(PhaseItem::phase), reads::scores));
  }
}
