package io.okrcascade.api.okr;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Paging;
import io.okrcascade.api.platform.http.Tags;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.Body;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.GradeAnswer;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How objectives ended. The figure follows from the closing; people explain it. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class GradeResource {
  private final Reads reads;
  private final HttpWrites writes;

  public GradeResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** Why an objective came out as it did. */
  public record ExplanationItem(@Nullable String explanation) {}

  @GET
  @Path("/cycles/{id}/grades")
  public Page<GradeAnswer> list(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    Dataset data = reads.of(Cycle.KIND, cycleId).data();
    List<GradeAnswer> grades =
        data.all(Objective.KIND).stream()
            .filter(objective -> objective.cycleId().equals(cycleId))
            .map(objective -> GradeAnswer.of(data, objective))
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(GradeAnswer::objectiveId))
            .toList();
    return Paging.of(limit, cursor).page(grades, GradeAnswer::objectiveId, grade -> grade);
  }

  /** Explanations are taken while a cycle is graded, and still once it is closed. */
  @PUT
  @Path("/objectives/{id}/grade")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response explain(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    Body<ExplanationItem> read = writes.body(body, ExplanationItem.class);
    return writes.change(
        caller,
        new Scope.FamilyOf(Objective.KIND, id),
        write -> {
          Objective objective = write.require(Objective.KIND, id).content();
          write.permitWritingFor(objective.teamId());
          read.requireSound();
          Cycle cycle = write.require(Cycle.KIND, objective.cycleId()).content();
          if (cycle.phase().compareTo(Phase.GRADING) < 0) {
            throw ProblemException.conflict(
                "PHASE", "objectives are explained from the phase GRADING on");
          }
          Versioned<Grade> there = write.data().row(Grade.KIND, id);
          if (there == null) {
            Grade made = new Grade(id, null, read.item().explanation(), null);
            Versioned<Grade> row = write.create(Grade.KIND, made);
            return Reply.created("/objectives/" + id, row)
                .withBody(GradeAnswer.of(made, objective));
          }
          Tags.requireMatch(ifMatch, there.version());
          Grade old = there.content();
          Versioned<Grade> row =
              write.update(
                  Grade.KIND,
                  there,
                  new Grade(id, old.progress(), read.item().explanation(), old.gradedOn()));
          return Reply.ok(row).withBody(GradeAnswer.of(row.content(), objective));
        });
  }
}
