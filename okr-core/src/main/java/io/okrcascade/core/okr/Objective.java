package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Unique;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.ExternalLink;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.RecordKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team wants to achieve in a cycle.
 *
 * @param weight its part of the team's progress, 0 to 100; 0 is tracked, not counted
 * @param archived hidden and out of every mean, yet kept
 * @param sortOrder place among the team's objectives, for display
 * @param externalId what another system calls it, or null
 * @param links where other systems speak of it
 * @param createdOn the day on which it was written; null: with its cycle's first day
 * @param proposedById who proposed it last, where known
 * @param approvedById who approved it last, where known
 * @param approvedOn the day of its last approval; it stays when the approval is withdrawn, as what
 *     was committed once stays guarded
 * @param approvedByImport whether an import approved it
 * @param staysCommitted whether it was committed when that ended by which it became so; it stays
 *     guarded
 * @param changedByIds who changed it, its key results or its links since it was proposed: nobody
 *     approves what they changed themselves
 * @param formerOwnerIds who owned it, and gave that up, since it was last approved: changing the
 *     owner makes nobody its approver
 * @param moved how it came into its state; null where it began in it, or nobody noted it
 */
public record Objective(
    String id,
    String teamId,
    String cycleId,
    String title,
    @Nullable String description,
    Ambition ambition,
    Origin origin,
    @Nullable String ownerId,
    double weight,
    ObjectiveState state,
    boolean archived,
    int sortOrder,
    @Nullable String externalId,
    List<ExternalLink> links,
    @Nullable LocalDate createdOn,
    @Nullable String proposedById,
    @Nullable String approvedById,
    @Nullable LocalDate approvedOn,
    boolean approvedByImport,
    boolean staysCommitted,
    List<String> changedByIds,
    List<String> formerOwnerIds,
    @Nullable Move moved) {
  public static final RecordKind<Objective> KIND =
      RecordKind.of("OBJECTIVE", Objective.class, Objective::id)
          .stored(80, "objective", "objectives")
          .inCycle(Objective::cycleId)
          .writtenFor(Objective::teamId)
          .standsOn(
              "TEAM",
              Objective::teamId,
              "OBJECTIVE",
              it -> "the objective “" + it.title() + "” is its own")
          .rewound(Earlier::objectives, Earlier::objective)
          .build();

  /** The objectives of a cycle. */
  public static final Grouping<Objective, String> OF_CYCLE = KIND.by(Objective::cycleId);

  static final Grouping<Objective, @Nullable LocalDate> CREATED_ON = KIND.by(Objective::createdOn);

  /** What other systems call them. */
  public static final Unique<Objective> EXTERNAL_IDS =
      Unique.externalId(KIND, Objective::externalId);

  public Objective {
    new Check()
        .id("id", id)
        .id("teamId", teamId)
        .id("cycleId", cycleId)
        .name("title", title)
        .text("description", description)
        .required("ambition", ambition)
        .required("origin", origin)
        .optionalId("ownerId", ownerId)
        .weight("weight", weight, Check.MAX_WEIGHT)
        .required("state", state)
        .sortOrder(sortOrder)
        .externalId(externalId)
        .optionalId("proposedById", proposedById)
        .optionalId("approvedById", approvedById)
        .done();
    weight += 0.0; // no number is ever -0
    links = links == null ? List.of() : List.copyOf(links);
    changedByIds = changedByIds == null ? List.of() : List.copyOf(changedByIds);
    formerOwnerIds = formerOwnerIds == null ? List.of() : List.copyOf(formerOwnerIds);
  }

  /** An approved, committed objective of weight 1. */
  public static Objective of(String id, String teamId, String cycleId, String title) {
    return new Objective(
        id,
        teamId,
        cycleId,
        title,
        null,
        Ambition.COMMITTED,
        Origin.TOP_DOWN,
        null,
        1,
        ObjectiveState.APPROVED,
        false,
        0,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        false,
        false,
        List.of(),
        List.of(),
        null);
  }

  /** Whether it counts: neither dropped nor archived. */
  public boolean isLive() {
    return state != ObjectiveState.DROPPED && !archived;
  }

  Objective withMove(Move other) {
    return Copy.of(this).with("moved", other).make();
  }

  public Objective withState(ObjectiveState next) {
    return Copy.of(this).with("state", next).make();
  }
}
