package io.okrcascade.client;

import io.okrcascade.core.planning.ProgrammeAnswer;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.ProgrammeUpdateItem;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Initiatives of several teams that belong together, and their weekly news. A list of initiatives
 * in a change is the whole list.
 */
public final class Programmes extends EditableResource<ProgrammeAnswer> {
  Programmes(Transport transport) {
    super(transport, Operation.GET_PROGRAMME, Operation.UPDATE_PROGRAMME);
  }

  /** The programmes whose name or id contains a text; null for all. */
  public Listing<ProgrammeAnswer> list(@Nullable String q) {
    return list(q, null);
  }

  /** The same as they stood on a day; null for today. */
  public Listing<ProgrammeAnswer> list(@Nullable String q, @Nullable LocalDate asOf) {
    return listing(() -> Call.of(Operation.LIST_PROGRAMMES).query("q", q).query("asOf", asOf));
  }

  /** One programme as it stood on a day. */
  public ProgrammeAnswer get(String id, LocalDate asOf) {
    return ask(Call.of(Operation.GET_PROGRAMME, id).query("asOf", asOf));
  }

  /** Creates a programme; where the item has no id, the service gives one. */
  public ProgrammeAnswer create(ProgrammeItem item) {
    return create(item, WriteOptions.DEFAULT);
  }

  /** Creates a programme under an Idempotency-Key of one's own. */
  public ProgrammeAnswer create(ProgrammeItem item, WriteOptions options) {
    return ask(Call.of(Operation.CREATE_PROGRAMME).create(item, options));
  }

  /** The weekly updates of a programme, newest first. */
  public Listing<ProgrammeUpdate> news(String id) {
    return listing(() -> Call.of(Operation.LIST_PROGRAMME_UPDATES, id), ProgrammeUpdate.class);
  }

  /** Writes the update of the week in which a day lies, whatever was written before. */
  public Versioned<ProgrammeUpdate> tell(String id, LocalDate weekOf, ProgrammeUpdateItem item) {
    return askVersioned(
        Call.of(Operation.PUT_PROGRAMME_UPDATE, id, weekOf.toString()).json(item),
        ProgrammeUpdate.class);
  }
}
