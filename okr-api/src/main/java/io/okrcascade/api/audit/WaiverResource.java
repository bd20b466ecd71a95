package io.okrcascade.api.audit;

import io.okrcascade.api.platform.http.Deletion;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.core.audit.CreateWaiver;
import io.okrcascade.core.audit.DeleteWaiver;
import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.audit.WaiverItem;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Findings accepted for a reason until a day. */
@Path("/")
public final class WaiverResource extends RecordResource<Waiver> {
  public WaiverResource(Reads reads, HttpWrites writes) {
    super(
        reads,
        writes,
        Waiver.KIND,
        waiver -> "/cycles/" + waiver.cycleId() + "/audit/waivers/" + waiver.id());
  }

  @GET
  @Path("/cycles/{id}/audit/waivers")
  public Page<Versioned<Waiver>> list(@PathParam("id") String cycleId, @BeanParam PageParams page) {
    return RecordList.of(reads.ofCycle(cycleId).data(), Waiver.KIND)
        .having(Waiver::cycleId, cycleId)
        .page(page);
  }

  @POST
  @Path("/cycles/{id}/audit/waivers")
  @Consumes(JSON)
  public Response create(
      @PathParam("id") String cycleId, @BeanParam RepeatableRequest post, byte[] body) {
    Input<WaiverItem> input = writes.body(body, WaiverItem.class);
    return created(
        post,
        ofCycle(cycleId),
        new CreateWaiver(cycleId, input, data -> CycleAudit.of(reads, data, cycleId)));
  }

  @DELETE
  @Path("/cycles/{id}/audit/waivers/{waiverId}")
  public Response delete(
      @PathParam("id") String cycleId,
      @PathParam("waiverId") String waiverId,
      @BeanParam Deletion match) {
    return deleted(match, ofCycle(cycleId), new DeleteWaiver(cycleId, waiverId, match));
  }
}
