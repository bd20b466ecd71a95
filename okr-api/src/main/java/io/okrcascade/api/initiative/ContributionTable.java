package io.okrcascade.api.initiative;

import io.okrcascade.api.store.Table;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Impact;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code contribution}. */
public final class ContributionTable extends Table<Contribution> {
  public ContributionTable() {
    super(Contribution.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT k.* FROM contribution k
        JOIN initiative i ON i.id = k.initiative_id
        JOIN cycle c ON c.id = i.cycle_id
        WHERE c.family_id = :family""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO contribution (initiative_id, key_result_id, impact, confidence,
                                  version, created_at, updated_at)
        VALUES (:initiativeId, :keyResultId, :impact, :confidence,
                :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE contribution
        SET impact = :impact, confidence = :confidence,
            version = :version, updated_at = :updatedAt
        WHERE initiative_id = :initiativeId AND key_result_id = :keyResultId""";
  }

  @Override
  protected String delete() {
    return """
        DELETE FROM contribution
        WHERE initiative_id = :initiativeId AND key_result_id = :keyResultId""";
  }

  @Override
  protected void bindId(PreparedBatch batch, Contribution contribution) {
    batch
        .bind("initiativeId", contribution.initiativeId())
        .bind("keyResultId", contribution.keyResultId());
  }

  @Override
  protected void bind(PreparedBatch batch, Contribution contribution) {
    batch
        .bind("impact", contribution.impact().name())
        .bind("confidence", contribution.confidence());
  }

  @Override
  protected RowReader<Contribution> reader(Handle handle, @Nullable String family) {
    return row ->
        new Contribution(
            row.getString("initiative_id"),
            row.getString("key_result_id"),
            constant(Impact.class, row, "impact"),
            row.getDouble("confidence"));
  }
}
