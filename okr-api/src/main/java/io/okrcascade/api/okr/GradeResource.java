package io.okrcascade.api.okr;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.okr.ExplainGrade;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.GradeAnswer;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
      @Auth Caller caller, @PathParam("id") String cycleId, @BeanParam PageParams page) {
    Dataset data = reads.of(Cycle.KIND, cycleId).data();
    List<GradeAnswer> grades =
        data.all(Objective.KIND).stream()
            .filter(objective -> objective.cycleId().equals(cycleId))
            .map(objective -> GradeAnswer.of(data, objective))
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(GradeAnswer::objectiveId))
            .toList();
    return page.paging().page(grades, GradeAnswer::objectiveId, grade -> grade);
  }

  /** Explanations are taken while a cycle is graded, and still once it is closed. */
  @PUT
  @Path("/objectives/{id}/grade")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response explain(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    Input<ExplanationItem> input = writes.body(body, ExplanationItem.class);
    return writes.put(
        caller,
        new Scope.FamilyOf(Objective.KIND, id),
        Grade.KIND,
        new ExplainGrade(id, match, input.map(ExplanationItem::explanation)),
        "/objectives/" + id,
        (data, row) -> GradeAnswer.of(row.content(), data.find(Objective.KIND, id).orElseThrow()));
  }
}
