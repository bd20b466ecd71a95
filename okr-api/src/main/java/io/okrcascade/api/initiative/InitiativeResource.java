package io.okrcascade.api.initiative;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.dependency.DependencyResource;
import io.okrcascade.api.dependency.NewDependencies;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Paging;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.http.Search;
import io.okrcascade.api.platform.http.Tags;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.StandsOn;
import io.okrcascade.api.store.Write;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.edit.Circumstances.Absent;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.initiative.BypassItem;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeAnswer;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.LateCause;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Initiatives and their states. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class InitiativeResource {
  private static final String PREFIX = "/initiatives/0";

  private final Reads reads;
  private final HttpWrites writes;

  public InitiativeResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /**
   * A state to move an initiative to.
   *
   * @param lateCause why it comes late or not at all, where it was promised
   */
  public record InitiativeStateItem(
      @Nullable InitiativeState state, @Nullable LateCause lateCause) {}

  @GET
  @Path("/initiatives")
  public Page<InitiativeAnswer> list(
      @Auth Caller caller,
      @QueryParam("cycleId") @Nullable String cycleId,
      @QueryParam("teamId") @Nullable String teamId,
      @QueryParam("state") @Nullable String state,
      @QueryParam("keyResultId") @Nullable String keyResultId,
      @QueryParam("q") @Nullable String q,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    InitiativeState wanted = Params.constant(InitiativeState.class, "state", state);
    List<InitiativeAnswer> found = new ArrayList<>();
    for (CascadeSnapshot snapshot : reads.search(cycleId)) {
      for (Versioned<Initiative> row : snapshot.data().rows(Initiative.KIND)) {
        Initiative i = row.content();
        if ((cycleId == null || cycleId.equals(i.cycleId()))
            && (teamId == null || teamId.equals(i.teamId()))
            && (wanted == null || wanted == i.state())
            && Search.matches(q, i.title(), i.briefing().problem(), i.id())) {
          InitiativeAnswer answer = InitiativeAnswer.of(snapshot.data(), row);
          if (keyResultId == null || contributesTo(answer, keyResultId)) {
            found.add(answer);
          }
        }
      }
    }
    found.sort(Comparator.comparing(InitiativeResource::id));
    return Paging.of(limit, cursor).page(found, InitiativeResource::id, answer -> answer);
  }

  private static boolean contributesTo(InitiativeAnswer answer, String keyResultId) {
    return answer.contributions().stream().anyMatch(c -> c.keyResultId().equals(keyResultId));
  }

  private static String id(InitiativeAnswer answer) {
    return answer.initiative().content().id();
  }

  @GET
  @Path("/initiatives/{id}")
  public Response get(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    CascadeSnapshot snapshot = reads.of(Initiative.KIND, id);
    Versioned<Initiative> row = Reads.require(snapshot, Initiative.KIND, id);
    return Answers.of(InitiativeAnswer.of(snapshot.data(), row), row.version(), ifNoneMatch);
  }

  @POST
  @Path("/initiatives")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(
      @Auth Caller caller,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      byte[] body) {
    Input<InitiativeItem> read = writes.body(body, InitiativeItem.class);
    return writes.legacyPost(
        caller,
        "/initiatives",
        idempotencyKey,
        body,
        new Scope.FamilyNamed(read.item().cycleId()),
        write -> {
          String id = read.item().id() == null ? write.newId() : read.item().id();
          Versioned<Initiative> there = write.data().row(Initiative.KIND, id);
          InitiativeState state = read.item().state();
          if (there == null && state != null && state != InitiativeState.DRAFT) {
            throw new InvalidException(
                "/state", "USE_STATE", "an initiative begins as DRAFT; use POST .../state");
          }
          requireFrozen(read.item(), there == null ? null : there.content());
          InitiativeItem item =
              completed(read.item(), id, there == null ? state : there.content().state(), write);
          Bundle bundle = Bundle.ofInitiative(item);
          write.requireFreeOrSame(Initiative.KIND, id, bundle, read, PREFIX);
          write.merge(bundle, Absent.DEFAULT, read, PREFIX);
          List.copyOf(write.data().all(Dependency.OF_INITIATIVE, id))
              .forEach(dependency -> NewDependencies.noteRequest(write, dependency));
          Versioned<Initiative> row = write.require(Initiative.KIND, id);
          permitChange(write, row.content());
          permitBypass(write, null, row.content());
          return Reply.created("/initiatives/" + id, row)
              .withBody(InitiativeAnswer.of(write.data(), row));
        });
  }

  @PATCH
  @Path("/initiatives/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    return writes.legacyChange(
        caller,
        new Scope.FamilyOf(Initiative.KIND, id),
        write -> {
          Versioned<Initiative> row = write.require(Initiative.KIND, id);
          if (!write.permissions().mayGrantBypass()) {
            write.permitWritingFor(row.content().teamId());
          }
          write.requireOpen(row.content().cycleId());
          Tags.requireMatch(ifMatch, row.version());
          Input<InitiativeItem> read =
              writes.patched(body, InitiativeItem.of(row.content()), InitiativeItem.class);
          InitiativeItem item = read.item();
          write.requireSameId(id, item.id());
          refuseNested("contributions", item.contributions());
          refuseNested("dependencies", item.dependencies());
          requireFrozen(item, row.content());
          if (item.state() != null && item.state() != row.content().state()) {
            throw new InvalidException(
                "/state", "USE_STATE", "a state is moved with POST .../state, with its reason");
          }
          write.merge(
              Bundle.ofInitiative(completed(item, id, row.content().state(), write)),
              Absent.DEFAULT,
              read,
              PREFIX);
          Versioned<Initiative> changed = write.require(Initiative.KIND, id);
          permitBypass(write, row.content(), changed.content());
          if (!isBypassOnly(row.content(), changed.content())) {
            permitChange(write, row.content());
            permitChange(write, changed.content());
          }
          return Reply.ok(changed).withBody(InitiativeAnswer.of(write.data(), changed));
        });
  }

  @DELETE
  @Path("/initiatives/{id}")
  public Response delete(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return writes.legacyChange(
        caller,
        new Scope.FamilyOf(Initiative.KIND, id),
        write -> {
          Versioned<Initiative> row = write.require(Initiative.KIND, id);
          permitChange(write, row.content());
          Tags.requireMatch(ifMatch, row.version());
          if (row.content().state().isCommitted()) {
            throw ProblemException.conflict(
                "STATE", "a committed initiative is not deleted; drop or postpone it instead");
          }
          write.refuseIfStoodOn(StandsOn.initiative(write.data(), id));
          write.delete(Contribution.KIND, write.data().all(Contribution.OF_INITIATIVE, id));
          List.copyOf(write.data().all(Dependency.OF_INITIATIVE, id))
              .forEach(dependency -> DependencyResource.delete(write, dependency));
          write.delete(
              Comment.KIND, write.data().all(Comment.ON, CommentSubject.INITIATIVE.of(id)));
          write.delete(Initiative.KIND, List.of(row.content()));
          return Reply.deleted();
        });
  }

  @POST
  @Path("/initiatives/{id}/state")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response move(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    Input<InitiativeStateItem> read = writes.body(body, InitiativeStateItem.class);
    return writes.legacyChange(
        caller,
        new Scope.FamilyOf(Initiative.KIND, id),
        write -> {
          Versioned<Initiative> row = write.require(Initiative.KIND, id);
          permitChange(write, row.content());
          Tags.requireMatch(ifMatch, row.version());
          read.requireSound();
          InitiativeState next = read.item().state();
          if (next == null) {
            throw new InvalidException("/state", "REQUIRED", "state is required");
          }
          write.because(read.reason());
          Initiative moved =
              Moves.to(
                  write.data(),
                  row.content(),
                  next,
                  new Moves.Late(read.item().lateCause(), read.reason()),
                  write.today());
          Versioned<Initiative> changed = write.update(Initiative.KIND, row, moved);
          return Reply.ok(changed).withBody(InitiativeAnswer.of(write.data(), changed));
        });
  }

  private static void permitChange(Write write, Initiative initiative) {
    write.permitWritingFor(initiative.teamId());
    write.requireOpen(initiative.cycleId());
  }

  private static void permitBypass(Write write, @Nullable Initiative before, Initiative after) {
    if (!Objects.equals(before == null ? null : before.bypass(), after.bypass())) {
      write.permit(write.permissions().mayGrantBypass(), "grant or take back a bypass");
    }
  }

  private static void refuseNested(String field, @Nullable Object value) {
    if (value != null) {
      throw new InvalidException(
          "/" + field, "READ_ONLY", field + " are written under their own path");
    }
  }

  /** What was promised, and when it was delivered, follow from the state, and from that alone. */
  private static void requireFrozen(InitiativeItem item, @Nullable Initiative before) {
    Check check = new Check();
    requireSame(
        check, "committedOn", item.committedOn(), before == null ? null : before.committedOn());
    requireSame(
        check, "committedEnd", item.committedEnd(), before == null ? null : before.committedEnd());
    requireSame(
        check, "deliveredOn", item.deliveredOn(), before == null ? null : before.deliveredOn());
    check.that(
        item.lateCause() == null || (before != null && before.wasCommitted()),
        "/lateCause",
        "STATE",
        "only what was promised can be late");
    check.done();
  }

  private static void requireSame(
      Check check, String field, @Nullable LocalDate given, @Nullable LocalDate there) {
    check.that(
        Objects.equals(given, there),
        "/" + field,
        "READ_ONLY",
        field + " follows from the state: use POST .../state");
  }

  /** Who grants a bypass need not belong to the team, and changes nothing else. */
  private static boolean isBypassOnly(Initiative before, Initiative after) {
    return !Objects.equals(before.bypass(), after.bypass())
        && before.withBypass(null).equals(after.withBypass(null));
  }

  /** The item under its id; a bypass without a granter is granted by the caller. */
  private static InitiativeItem completed(
      InitiativeItem item, String id, @Nullable InitiativeState state, Write write) {
    BypassItem bypass = item.bypass();
    if (bypass != null && bypass.grantedById() == null) {
      bypass = new BypassItem(bypass.reason(), bypass.note(), write.caller().personId());
    }
    return new InitiativeItem(
        id,
        item.teamId(),
        item.cycleId(),
        item.title(),
        item.briefing(),
        item.effort(),
        item.plannedStart(),
        item.plannedEnd(),
        item.committedOn(),
        item.committedEnd(),
        item.deliveredOn(),
        item.lateCause(),
        item.lateNote(),
        state,
        bypass,
        item.programmeId(),
        item.ownerId(),
        item.contributions(),
        NewDependencies.begun(item.dependencies(), write));
  }
}
