package io.okrcascade.api.dependency;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Paging;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.http.Tags;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Write;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.edit.Circumstances.Absent;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.NegotiationAnswer;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What initiatives need from other teams. What is said about it has a resource of its own. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class DependencyResource {
  private static final String PREFIX = "/initiatives/0/dependencies/0";

  private final Reads reads;
  private final HttpWrites writes;

  public DependencyResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  @GET
  @Path("/dependencies")
  public Page<NegotiationAnswer> list(
      @Auth Caller caller,
      @QueryParam("cycleId") @Nullable String cycleId,
      @QueryParam("consumerTeamId") @Nullable String consumerTeamId,
      @QueryParam("providerTeamId") @Nullable String providerTeamId,
      @QueryParam("state") @Nullable String state,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    DependencyState wanted = Params.constant(DependencyState.class, "state", state);
    List<NegotiationAnswer> found = new ArrayList<>();
    for (CascadeSnapshot snapshot : reads.search(cycleId)) {
      for (Versioned<Dependency> row : snapshot.data().rows(Dependency.KIND)) {
        Dependency d = row.content();
        if ((providerTeamId == null || providerTeamId.equals(d.providerTeamId()))
            && (wanted == null || wanted == d.state())) {
          NegotiationAnswer answer = NegotiationAnswer.of(snapshot.data(), row);
          if ((cycleId == null || cycleId.equals(answer.cycleId()))
              && (consumerTeamId == null || consumerTeamId.equals(answer.consumerTeamId()))) {
            found.add(answer);
          }
        }
      }
    }
    found.sort(Comparator.comparing(DependencyResource::id));
    return Paging.of(limit, cursor).page(found, DependencyResource::id, answer -> answer);
  }

  private static String id(NegotiationAnswer answer) {
    return answer.dependency().content().id();
  }

  @GET
  @Path("/initiatives/{id}/dependencies")
  public Page<NegotiationAnswer> ofInitiative(
      @Auth Caller caller,
      @PathParam("id") String initiativeId,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    CascadeSnapshot snapshot = reads.of(Initiative.KIND, initiativeId);
    List<NegotiationAnswer> found =
        snapshot.data().all(Dependency.OF_INITIATIVE, initiativeId).stream()
            .sorted(Comparator.comparing(Dependency::id))
            .map(d -> Objects.requireNonNull(snapshot.data().row(Dependency.KIND, d.id())))
            .map(row -> NegotiationAnswer.of(snapshot.data(), row))
            .toList();
    return Paging.of(limit, cursor).page(found, DependencyResource::id, answer -> answer);
  }

  @GET
  @Path("/dependencies/{id}")
  public Response get(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    CascadeSnapshot snapshot = reads.of(Dependency.KIND, id);
    Versioned<Dependency> row = Reads.require(snapshot, Dependency.KIND, id);
    return Answers.of(NegotiationAnswer.of(snapshot.data(), row), row.version(), ifNoneMatch);
  }

  @POST
  @Path("/initiatives/{id}/dependencies")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(
      @Auth Caller caller,
      @PathParam("id") String initiativeId,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      byte[] body) {
    Input<DependencyItem> read = writes.body(body, DependencyItem.class);
    return writes.legacyPost(
        caller,
        "/initiatives/" + initiativeId + "/dependencies",
        idempotencyKey,
        body,
        new Scope.FamilyOf(Initiative.KIND, initiativeId),
        write -> {
          Initiative initiative = write.require(Initiative.KIND, initiativeId).content();
          permitChange(write, initiative);
          String id = read.item().id() == null ? write.newId() : read.item().id();
          Versioned<Dependency> there = write.data().row(Dependency.KIND, id);
          DependencyItem item =
              NewDependencies.begun(
                  read.item(),
                  id,
                  there == null ? null : there.content(),
                  initiative.state().isCommitted());
          Bundle bundle = bundle(initiative, item);
          write.requireFreeOrSame(Dependency.KIND, id, bundle, read, PREFIX);
          write.merge(bundle, Absent.DEFAULT, read, PREFIX);
          Versioned<Dependency> row = write.require(Dependency.KIND, id);
          NewDependencies.noteRequest(write, row.content());
          return Reply.created("/dependencies/" + id, row)
              .withBody(NegotiationAnswer.of(write.data(), row));
        });
  }

  @PATCH
  @Path("/dependencies/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    return writes.legacyChange(
        caller,
        new Scope.FamilyOf(Dependency.KIND, id),
        write -> {
          Versioned<Dependency> row = write.require(Dependency.KIND, id);
          Dependency before = row.content();
          Initiative initiative = write.require(Initiative.KIND, before.initiativeId()).content();
          permitChange(write, initiative);
          Tags.requireMatch(ifMatch, row.version());
          Input<DependencyItem> read =
              writes.patched(body, DependencyItem.of(before, null), DependencyItem.class);
          DependencyItem item = read.item();
          write.requireSameId(id, item.id());
          NewDependencies.requireUntouchedState(item, before);
          write.merge(bundle(initiative, item), Absent.DEFAULT, read, PREFIX);
          Versioned<Dependency> changed = write.require(Dependency.KIND, id);
          requireTermsOpen(before, changed.content());
          return Reply.ok(changed).withBody(NegotiationAnswer.of(write.data(), changed));
        });
  }

  /** One that was never asked for, or was withdrawn, may be taken off the initiative. */
  @DELETE
  @Path("/dependencies/{id}")
  public Response delete(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return writes.legacyChange(
        caller,
        new Scope.FamilyOf(Dependency.KIND, id),
        write -> {
          Versioned<Dependency> row = write.require(Dependency.KIND, id);
          Dependency dependency = row.content();
          permitChange(write, write.require(Initiative.KIND, dependency.initiativeId()).content());
          Tags.requireMatch(ifMatch, row.version());
          if (dependency.state() != DependencyState.IDENTIFIED
              && dependency.state() != DependencyState.WITHDRAWN) {
            throw ProblemException.conflict(
                "STATE", "what another team was asked for is withdrawn before it is deleted");
          }
          delete(write, dependency);
          return Reply.deleted();
        });
  }

  /** Deletes a dependency with all that was said about it. */
  public static void delete(Write write, Dependency dependency) {
    write.delete(
        Comment.KIND, write.data().all(Comment.ON, CommentSubject.DEPENDENCY.of(dependency.id())));
    write.delete(
        DependencyResponse.KIND,
        write.data().all(DependencyResponse.OF_DEPENDENCY, dependency.id()));
    write.delete(Dependency.KIND, List.of(dependency));
  }

  private static Bundle bundle(Initiative initiative, DependencyItem item) {
    return Bundle.ofInitiative(InitiativeItem.of(initiative, null, List.of(item)));
  }

  private static void permitChange(Write write, Initiative initiative) {
    write.permitWritingFor(initiative.teamId());
    write.requireOpen(initiative.cycleId());
  }

  /** What was agreed does not change in silence, and who was asked stays the one asked. */
  private static void requireTermsOpen(Dependency before, Dependency after) {
    boolean isAgreed = before.state().bindsProvider() || !before.state().isOpen();
    if (isAgreed && !before.equals(after)) {
      throw ProblemException.conflict(
          "STATE",
          "a dependency that is %s does not change; withdraw it and name another"
              .formatted(before.state()));
    }
    boolean isAsked = before.state() != DependencyState.IDENTIFIED;
    if (isAsked && !before.providerTeamId().equals(after.providerTeamId())) {
      throw new InvalidException(
          "/providerTeamId",
          "READ_ONLY",
          "the team was asked already; withdraw it and ask another");
    }
  }
}
