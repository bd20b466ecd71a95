package io.okrcascade.api.cycle;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Paging;
import io.okrcascade.api.platform.http.Search;
import io.okrcascade.api.platform.http.Tags;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Write;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Circumstances.Absent;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
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
      @Auth Caller caller,
      @QueryParam("q") @Nullable String q,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    List<Versioned<Cycle>> cycles =
        reads.organization().data().rows(Cycle.KIND).stream()
            .filter(row -> Search.matches(q, row.content().name(), row.content().id()))
            .sorted(Comparator.comparing(row -> sortKey(row.content())))
            .toList();
    return Paging.of(limit, cursor).page(cycles, row -> sortKey(row.content()), row -> row);
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
  public Response create(
      @Auth Caller caller,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      byte[] body) {
    Input<CycleItem> read = writes.body(body, CycleItem.class);
    return writes.legacyPost(
        caller,
        "/cycles",
        idempotencyKey,
        body,
        new Scope.Organization(),
        write -> {
          permitManaging(write);
          CycleItem item = read.item();
          String id = item.id() == null ? write.newId() : item.id();
          Bundle bundle =
              Bundle.ofCycle(
                  new CycleItem(
                      id,
                      item.name(),
                      item.cadence(),
                      item.startsOn(),
                      item.endsOn(),
                      item.parentId(),
                      item.phase(),
                      item.phaseDates()));
          write.requireFreeOrSame(Cycle.KIND, id, bundle, read, "/cycles/0");
          write.merge(bundle, Absent.DEFAULT, read, "/cycles/0");
          return Reply.created("/cycles/" + id, write.require(Cycle.KIND, id));
        });
  }

  @PATCH
  @Path("/cycles/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    return writes.legacyChange(
        caller,
        new Scope.FamilyOf(Cycle.KIND, id),
        write -> {
          Versioned<Cycle> row = write.require(Cycle.KIND, id);
          permitManaging(write);
          Tags.requireMatch(ifMatch, row.version());
          write.requireOpen(id);
          Input<CycleItem> read =
              writes.patched(body, CycleItem.of(row.content()), CycleItem.class);
          write.requireSameId(id, read.item().id());
          requireMove(row.content(), read.item().phase());
          write.merge(Bundle.ofCycle(read.item()), Absent.DEFAULT, read, "/cycles/0");
          if (read.item().phase() == Phase.CLOSED) {
            Closing.grade(write, id);
          }
          return Reply.ok(write.require(Cycle.KIND, id));
        });
  }

  @POST
  @Path("/cycles/{id}/phase")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response move(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    Input<PhaseItem> read = writes.body(body, PhaseItem.class);
    return writes.legacyChange(
        caller,
        new Scope.FamilyOf(Cycle.KIND, id),
        write -> {
          Versioned<Cycle> row = write.require(Cycle.KIND, id);
          permitManaging(write);
          Tags.requireMatch(ifMatch, row.version());
          read.requireSound();
          Phase phase = read.item().phase();
          if (phase == null) {
            throw new InvalidException("/phase", "REQUIRED", "phase is required");
          }
          requireMove(row.content(), phase);
          write.because(read.reason());
          if (phase == Phase.CLOSED && row.content().phase() != Phase.CLOSED) {
            Closing.grade(write, id);
          }
          return Reply.ok(write.update(Cycle.KIND, row, row.content().withPhase(phase)));
        });
  }

  private static void permitManaging(Write write) {
    write.permit(write.permissions().mayManageCycles(), "manage cycles");
  }

  private static void requireMove(Cycle cycle, @Nullable Phase next) {
    if (next != null && next != cycle.phase() && !cycle.phase().mayMoveTo(next)) {
      throw ProblemException.conflict(
          "PHASE",
          "a cycle does not go from %s to %s: onwards, or one step back, and a closed one stays"
              .formatted(cycle.phase(), next));
    }
  }
}
