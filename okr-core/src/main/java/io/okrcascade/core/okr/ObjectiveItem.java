package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.ExternalLinkItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An objective with its links upwards and its key results. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ObjectiveItem(
    @Nullable String id,
    @Nullable String teamId,
    @Nullable String cycleId,
    @Nullable String title,
    @Nullable String description,
    @Nullable Ambition ambition,
    @Nullable Origin origin,
    @Nullable String ownerId,
    @Nullable Double weight,
    @Nullable ObjectiveState state,
    @Nullable Boolean archived,
    @Nullable Integer sortOrder,
    @Nullable String externalId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ExternalLinkItem> links,
    @Nullable LocalDate createdOn,
    @Nullable String proposedById,
    @Nullable String approvedById,
    @Nullable LocalDate approvedOn,
    @Nullable Boolean approvedByImport,
    @Nullable Boolean staysCommitted,
    @Nullable List<String> changedByIds,
    @Nullable List<String> formerOwnerIds,
    @Nullable MoveItem moved,
    @Nullable List<AlignmentItem> alignments,
    @Nullable List<KeyResultItem> keyResults,
    @Nullable List<AmendmentItem> amendments,
    @Nullable GradeItem grade) {
  /** An objective alone. */
  public static ObjectiveItem of(Objective objective) {
    return Copy.of(objective, ObjectiveItem.class)
        .with("sortOrder", objective.sortOrder() == 0 ? null : objective.sortOrder())
        .make();
  }

  /** Notes where it sets what acts note of what is there; null where nothing is. */
  void requireUntold(Edit edit, @Nullable Objective there) {
    ObjectiveItem said =
        there == null
            ? Copy.blank(ObjectiveItem.class).make()
            : Copy.of(there, ObjectiveItem.class).make();
    LocalDate told = there == null ? null : Creation.dayOf(edit.data(), there);
    edit.readOnly("createdOn", createdOn, told);
    edit.readOnly("proposedById", proposedById, said.proposedById);
    edit.readOnly("approvedById", approvedById, said.approvedById);
    edit.readOnly("approvedOn", approvedOn, said.approvedOn);
    edit.readOnly("approvedByImport", approvedByImport, said.approvedByImport);
    edit.readOnly("staysCommitted", staysCommitted, said.staysCommitted);
    edit.readOnly("changedByIds", changedByIds, said.changedByIds);
    edit.readOnly("formerOwnerIds", formerOwnerIds, said.formerOwnerIds);
    edit.readOnly("moved", moved, said.moved);
    edit.notNested("amendments", amendments);
    edit.readOnly("grade", grade, null);
  }

  /** The same without links and key results, which have paths of their own once it is there. */
  ObjectiveItem unnested() {
    return Copy.of(this).without("alignments", "keyResults").make();
  }

  /** The same without amendments and grade, which follow from acts of their own. */
  ObjectiveItem alone() {
    return Copy.of(this).without("amendments", "grade").make();
  }
}
