package io.okrcascade.api.settings;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.settings.ChangeSettings;
import io.okrcascade.core.settings.SettingsAnswer;
import io.okrcascade.core.settings.SettingsItem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The thresholds and factors by which everything is judged. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class SettingsResource {
  private final Reads reads;
  private final HttpWrites writes;
  private final SettingsInForce inForce;

  public SettingsResource(Reads reads, HttpWrites writes, SettingsInForce inForce) {
    this.reads = reads;
    this.writes = writes;
    this.inForce = inForce;
  }

  @GET
  @Path("/settings")
  public Response get(
      @Auth Caller caller, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    SettingsAnswer answer = answer(reads.organization().data());
    return Answers.of(answer, answer.version(), ifNoneMatch);
  }

  /** What is null goes back to its default. */
  @PATCH
  @Path("/settings")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(@Auth Caller caller, @BeanParam IfMatch match, byte[] body) {
    return writes.change(
        caller,
        new Scope.Organization(),
        edit -> {
          edit.run(
              new ChangeSettings(match, writes.patch(body, SettingsItem.class), inForce::faults));
          SettingsAnswer answer = answer(edit.data());
          return new Reply(200, null, answer.version(), answer);
        });
  }

  private SettingsAnswer answer(Dataset data) {
    Versioned<SettingsItem> row = data.row(SettingsItem.KIND, SettingsItem.ID);
    return new SettingsAnswer(
        inForce.of(data),
        inForce.defaults(),
        row == null ? 0 : row.version(),
        row == null ? null : row.updatedAt());
  }
}
