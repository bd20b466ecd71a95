package io.okrcascade.api.planning;

import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.planning.ChangeSolicitation;
import io.okrcascade.core.planning.CreateSolicitation;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationItem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Teams asked by others to design something together. */
@Path("/")
public final class SolicitationResource extends RecordResource<Solicitation> {
  public SolicitationResource(Reads reads, HttpWrites writes) {
    super(reads, writes, Solicitation.KIND, "/solicitations/");
  }

  @POST
  @Path("/cycles/{id}/solicitations")
  @Consumes(JSON)
  public Response create(
      @PathParam("id") String cycleId, @BeanParam RepeatableRequest post, byte[] body) {
    Input<SolicitationItem> input = writes.body(body, SolicitationItem.class);
    return created(post, ofCycle(cycleId), new CreateSolicitation(cycleId, input));
  }

  @GET
  @Path("/solicitations/{id}")
  public Response get(@PathParam("id") String id, @BeanParam Conditions conditions) {
    return kept(id, conditions);
  }

  /** Both sides may say what became of it; what was asked changes only who asked. */
  @PATCH
  @Path("/solicitations/{id}")
  @Consumes({MERGE_PATCH, JSON})
  public Response change(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return changed(
        match, id, new ChangeSolicitation(id, match, writes.patch(body, SolicitationItem.class)));
  }
}
