package io.okrcascade.api.audit;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IdempotentPost;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.audit.CreateWaiver;
import io.okrcascade.core.audit.DeleteWaiver;
import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.audit.WaiverItem;
import io.okrcascade.core.cycle.Cycle;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;

/** Findings accepted for a reason until a day. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class WaiverResource {
  private final Reads reads;
  private final HttpWrites writes;

  public WaiverResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  @GET
  @Path("/cycles/{id}/audit/waivers")
  public Page<Versioned<Waiver>> list(
      @Auth Caller caller, @PathParam("id") String cycleId, @BeanParam PageParams page) {
    List<Versioned<Waiver>> rows =
        reads.of(Cycle.KIND, cycleId).data().rows(Waiver.KIND).stream()
            .filter(row -> row.content().cycleId().equals(cycleId))
            .sorted(Comparator.comparing(row -> row.content().id()))
            .toList();
    return page.paging().page(rows, row -> row.content().id(), row -> row);
  }

  @POST
  @Path("/cycles/{id}/audit/waivers")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @BeanParam IdempotentPost post,
      byte[] body) {
    Input<WaiverItem> input = writes.body(body, WaiverItem.class);
    String path = "/cycles/" + cycleId + "/audit/waivers";
    return writes.create(
        caller,
        post,
        body,
        new Scope.FamilyOf(Cycle.KIND, cycleId),
        new CreateWaiver(cycleId, input, data -> CycleAudit.of(reads, data, cycleId)),
        made -> path + "/" + made.id());
  }

  @DELETE
  @Path("/cycles/{id}/audit/waivers/{waiverId}")
  public Response delete(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @PathParam("waiverId") String waiverId,
      @BeanParam IfMatch match) {
    return writes.delete(
        caller,
        new Scope.FamilyOf(Cycle.KIND, cycleId),
        new DeleteWaiver(cycleId, waiverId, match));
  }
}
