package io.okrcascade.api.audit;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Paging;
import io.okrcascade.api.platform.http.Tags;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Write;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.audit.WaiverItem;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Circumstances.Absent;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Findings accepted for a reason until a day. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class WaiverResource {
  private static final String PREFIX = "/waivers/0";

  private final Reads reads;
  private final HttpWrites writes;

  public WaiverResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  @GET
  @Path("/cycles/{id}/audit/waivers")
  public Page<Versioned<Waiver>> list(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    List<Versioned<Waiver>> rows =
        reads.of(Cycle.KIND, cycleId).data().rows(Waiver.KIND).stream()
            .filter(row -> row.content().cycleId().equals(cycleId))
            .sorted(Comparator.comparing(row -> row.content().id()))
            .toList();
    return Paging.of(limit, cursor).page(rows, row -> row.content().id(), row -> row);
  }

  @POST
  @Path("/cycles/{id}/audit/waivers")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      byte[] body) {
    Input<WaiverItem> read = writes.body(body, WaiverItem.class);
    return writes.legacyPost(
        caller,
        "/cycles/" + cycleId + "/audit/waivers",
        idempotencyKey,
        body,
        new Scope.FamilyOf(Cycle.KIND, cycleId),
        write -> {
          permit(write);
          WaiverItem given = read.item();
          String id = given.id() == null ? write.newId() : given.id();
          Versioned<Waiver> there = write.data().row(Waiver.KIND, id);
          Bundle bundle =
              bundle(
                  new WaiverItem(
                      id,
                      cycleId,
                      given.findingId(),
                      given.reason(),
                      there == null ? write.today() : there.content().from(),
                      given.until(),
                      there == null ? write.caller().personId() : there.content().byId()));
          write.requireFreeOrSame(Waiver.KIND, id, bundle, read, PREFIX);
          write.merge(bundle, Absent.DEFAULT, read, PREFIX);
          Versioned<Waiver> row = write.require(Waiver.KIND, id);
          requireFinding(write, row.content());
          return Reply.created("/cycles/" + cycleId + "/audit/waivers/" + id, row);
        });
  }

  private void requireFinding(Write write, Waiver waiver) {
    boolean isThere =
        CycleAudit.of(reads, write.data(), waiver.cycleId()).findings().stream()
            .anyMatch(finding -> finding.id().equals(waiver.findingId()));
    if (!isThere) {
      throw new InvalidException(
          "/findingId", "UNKNOWN", "the audit finds no " + waiver.findingId() + " today");
    }
  }

  @DELETE
  @Path("/cycles/{id}/audit/waivers/{waiverId}")
  public Response delete(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @PathParam("waiverId") String waiverId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return writes.legacyChange(
        caller,
        new Scope.FamilyOf(Cycle.KIND, cycleId),
        write -> {
          permit(write);
          Versioned<Waiver> row = write.require(Waiver.KIND, waiverId);
          if (!row.content().cycleId().equals(cycleId)) {
            throw ProblemException.notFound("WAIVER", waiverId);
          }
          Tags.requireMatch(ifMatch, row.version());
          write.delete(Waiver.KIND, List.of(row.content()));
          return Reply.deleted();
        });
  }

  private static void permit(Write write) {
    write.permit(write.permissions().mayRunPlanning(), "waive findings");
  }

  private static Bundle bundle(WaiverItem item) {
    return new Bundle.Builder().waivers(List.of(item)).build();
  }
}
