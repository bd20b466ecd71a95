package io.okrcascade.api.settings;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Tags;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.settings.SettingsAnswer;
import io.okrcascade.core.settings.SettingsItem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
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
  public Response change(
      @Auth Caller caller, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] body) {
    return writes.legacyChange(
        caller,
        new Scope.Organization(),
        write -> {
          write.permit(write.permissions().mayManageSettings(), "change settings");
          Versioned<SettingsItem> row = write.data().row(SettingsItem.KIND, SettingsItem.ID);
          Tags.requireMatch(ifMatch, row == null ? 0 : row.version());
          SettingsItem before = row == null ? SettingsItem.NOTHING : row.content();
          Input<SettingsItem> read = writes.patched(body, before, SettingsItem.class);
          SettingsItem item = sound(read);
          write.because(read.reason());
          if (row != null) {
            write.update(SettingsItem.KIND, row, item);
          } else if (!item.equals(before)) {
            write.create(SettingsItem.KIND, item);
          }
          SettingsAnswer answer = answer(write.data());
          return new Reply(200, null, answer.version(), answer);
        });
  }

  private SettingsItem sound(Input<SettingsItem> read) {
    List<Violation> faults = new ArrayList<>(read.faults());
    faults.addAll(inForce.faults(read.item()));
    if (!faults.isEmpty()) {
      throw new InvalidException(faults);
    }
    return read.item();
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
