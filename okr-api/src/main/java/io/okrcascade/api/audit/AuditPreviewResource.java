package io.okrcascade.api.audit;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.access.Caller;
import io.okrcascade.api.bundle.Write;
import io.okrcascade.api.bundle.Writer;
import io.okrcascade.api.bundle.Writer.Scope;
import io.okrcascade.api.platform.json.InputReader;
import io.okrcascade.api.platform.json.Read;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.audit.Subject;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.MergeResult;
import io.okrcascade.core.bundle.RecordType;
import io.okrcascade.core.check.InvalidException;
import io.okrcascade.core.okr.Objective;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/** What the audit would say if something were written. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditPreviewResource {
  private final Writer writer;
  private final InputReader reader;

  public AuditPreviewResource(Writer writer, InputReader reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** The findings about what a bundle would change, and about the teams it belongs to. */
  @POST
  @Path("/cycles/{id}/audit/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  public AuditReport preview(
      @Auth Caller caller, @PathParam("id") String cycleId, InputStream body) {
    Read<Bundle> read = reader.readJson(body, Bundle.class);
    Bundle bundle = read.value();
    if (bundle == null) {
      throw new InvalidException(read.violations());
    }
    return writer
        .tryOut(
            caller,
            new Scope.FamilyOf(RecordType.CYCLE, cycleId),
            write -> {
              Set<String> touched = touched(write, write.importing(bundle, read.violations()));
              return CycleAudit.of(write, cycleId)
                  .where(finding -> touched.contains(key(finding.subject())));
            })
        .result();
  }

  private static Set<String> touched(Write write, MergeResult merged) {
    Set<String> touched = new HashSet<>();
    merged
        .changes()
        .forEach(
            change -> {
              touched.add(change.type().name() + " " + change.id());
              if (change.type() == RecordType.OBJECTIVE) {
                write
                    .data()
                    .find(RecordType.OBJECTIVE, change.id())
                    .map(Objective::teamId)
                    .ifPresent(teamId -> touched.add(RecordType.TEAM.name() + " " + teamId));
              }
            });
    return touched;
  }

  private static String key(Subject subject) {
    return subject.type() + " " + subject.id();
  }
}
