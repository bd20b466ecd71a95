package io.okrcascade.api.okr;

import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
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
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** How objectives ended. The figure follows from the closing; people explain it. */
@Path("/")
public final class GradeResource extends RecordResource<Grade> {
  public GradeResource(Reads reads, HttpWrites writes) {
    super(reads, writes, Grade.KIND, "/objectives/", (data, row) -> shown(data, row.content()));
  }

  private static GradeAnswer shown(Dataset data, Grade grade) {
    return GradeAnswer.of(grade, data.find(Objective.KIND, grade.objectiveId()).orElseThrow());
  }

  /** Why an objective came out as it did. */
  public record ExplanationItem(@Nullable String explanation) {}

  @GET
  @Path("/cycles/{id}/grades")
  public Page<GradeAnswer> list(@PathParam("id") String cycleId, @BeanParam PageParams page) {
    Dataset data = reads.ofCycle(cycleId).data();
    return RecordList.of(data, Grade.KIND)
        .where(grade -> isOf(cycleId, data, grade))
        .page(page, (all, row) -> shown(all, row.content()));
  }

  private static boolean isOf(String cycleId, Dataset data, Grade grade) {
    return data.find(Objective.KIND, grade.objectiveId())
        .filter(objective -> objective.cycleId().equals(cycleId))
        .isPresent();
  }

  /** Explanations are taken while a cycle is graded, and still once it is closed. */
  @PUT
  @Path("/objectives/{id}/grade")
  @Consumes(JSON)
  public Response explain(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    Input<ExplanationItem> input = writes.body(body, ExplanationItem.class);
    return put(
        match,
        of(Objective.KIND, id),
        new ExplainGrade(id, match, input.map(ExplanationItem::explanation)));
  }
}
