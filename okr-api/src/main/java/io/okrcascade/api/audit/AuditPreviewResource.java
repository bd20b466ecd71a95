package io.okrcascade.api.audit;

import io.okrcascade.api.platform.http.ForReaders;
import io.okrcascade.api.platform.http.JsonResource;
import io.okrcascade.api.platform.http.SignedRequest;
import io.okrcascade.api.platform.json.InputReader;
import io.okrcascade.api.platform.json.Read;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Writer;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.audit.Subject;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Merge;
import io.okrcascade.core.bundle.MergeResult;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Dataset;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/** What the audit would say if something were written. */
@Path("/")
public final class AuditPreviewResource extends JsonResource {
  private final Writer writer;
  private final Reads reads;
  private final InputReader reader;

  public AuditPreviewResource(Writer writer, Reads reads, InputReader reader) {
    this.reads = reads;
    this.writer = writer;
    this.reader = reader;
  }

  /** The findings about what a bundle would change, and about the teams it belongs to. */
  @POST
  @Path("/cycles/{id}/audit/preview")
  @Consumes(JSON)
  @ForReaders
  public AuditReport preview(
      @PathParam("id") String cycleId, @BeanParam SignedRequest request, InputStream body) {
    Read<Bundle> bundle = reader.readJson(body, Bundle.class).with(request.faults());
    return writer.tryOut(
        request.caller(),
        Scope.of(Cycle.KIND, cycleId),
        edit -> edit.run(new Merge(bundle.input("preview"))),
        tried -> {
          CascadeSnapshot after = tried.after().of(Cycle.KIND, cycleId);
          Set<String> touched = touched(after.data(), tried.result());
          return CycleAudit.of(after, cycleId, reads.today())
              .where(finding -> touched.contains(key(finding.subject())));
        });
  }

  private static Set<String> touched(Dataset data, MergeResult merged) {
    Set<String> touched = new HashSet<>();
    merged
        .changes()
        .forEach(
            change -> {
              touched.add(change.kind().name() + " " + change.id());
              if (change.kind() == Objective.KIND) {
                data.find(Objective.KIND, change.id())
                    .map(Objective::teamId)
                    .ifPresent(teamId -> touched.add(Team.KIND.name() + " " + teamId));
              }
            });
    return touched;
  }

  private static String key(Subject subject) {
    return subject.type() + " " + subject.id();
  }
}
