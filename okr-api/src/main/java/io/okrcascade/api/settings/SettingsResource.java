package io.okrcascade.api.settings;

import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.api.store.WritingResource;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.settings.ChangeSettings;
import io.okrcascade.core.settings.SettingsAnswer;
import io.okrcascade.core.settings.SettingsItem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;

/** What an organization sets for itself: thresholds, factors, approval, language and week. */
@Path("/")
public final class SettingsResource extends WritingResource {
  private final SettingsInForce inForce;
  private final ZoneId zone;

  public SettingsResource(Reads reads, HttpWrites writes, SettingsInForce inForce, ZoneId zone) {
    super(reads, writes);
    this.inForce = inForce;
    this.zone = zone;
  }

  @GET
  @Path("/settings")
  public Response get(@BeanParam Conditions conditions) {
    CascadeSnapshot snapshot = reads.organization();
    SettingsAnswer answer = answer(snapshot.data());
    return Answers.shown(
        () -> answer,
        answer.version(),
        conditions,
        () ->
            reads.isAsWritten(
                SettingsItem.KIND,
                SettingsItem.ID,
                answer.updatedAt(),
                snapshot.latestRevision(),
                conditions));
  }

  /** What is null goes back to its default. */
  @PATCH
  @Path("/settings")
  @Consumes({MERGE_PATCH, JSON})
  public Response change(@BeanParam IfMatch match, byte[] body) {
    ItemPatch<SettingsItem> patch = writes.patch(body, SettingsItem.class);
    return writes.write(
        match,
        // What is committed stays so when others approve no longer, in all years.
        writes.says(body, "approval") ? Scope.EVERYTHING : Scope.ORGANIZATION,
        edit -> {
          edit.run(new ChangeSettings(match, patch, inForce::faults));
          SettingsAnswer answer = answer(edit.data());
          return new Reply(200, null, answer.version(), answer);
        });
  }

  private SettingsAnswer answer(Dataset data) {
    Versioned<SettingsItem> row = data.row(SettingsItem.KIND, SettingsItem.ID);
    return new SettingsAnswer(
        inForce.of(data),
        inForce.defaults(),
        zone.getId(),
        row == null ? 0 : row.version(),
        row == null ? null : row.updatedAt());
  }
}
