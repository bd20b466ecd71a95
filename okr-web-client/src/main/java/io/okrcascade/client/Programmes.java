package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.planning.ProgrammeAnswer;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.ProgrammeUpdateItem;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Initiatives of several teams that belong together, and their weekly news. */
public final class Programmes {
  private static final TypeReference<Page<ProgrammeAnswer>> PAGE = new TypeReference<>() {};
  private static final TypeReference<ProgrammeAnswer> ONE = new TypeReference<>() {};
  private static final TypeReference<Page<ProgrammeUpdate>> UPDATES = new TypeReference<>() {};
  private static final TypeReference<Versioned<ProgrammeUpdate>> UPDATE = new TypeReference<>() {};

  private final Transport transport;

  Programmes(Transport transport) {
    this.transport = transport;
  }

  /** The programmes whose name or id contains a text; null for all. */
  public Listing<ProgrammeAnswer> list(@Nullable String q) {
    return new Listing<>(transport, () -> Call.of(Operation.LIST_PROGRAMMES).query("q", q), PAGE);
  }

  /** One programme as it stands; not found where there is none. */
  public ProgrammeAnswer get(String id) {
    return transport.ask(Call.of(Operation.GET_PROGRAMME, id), ONE);
  }

  /** Creates a programme; where the item has no id, the service gives one. */
  public ProgrammeAnswer create(ProgrammeItem item) {
    return create(item, WriteOptions.DEFAULT);
  }

  /** Creates a programme under an Idempotency-Key of one's own. */
  public ProgrammeAnswer create(ProgrammeItem item, WriteOptions options) {
    return transport.ask(Call.of(Operation.CREATE_PROGRAMME).create(item, options), ONE);
  }

  /** Changes a programme that is still at this version; a list of initiatives is the whole list. */
  public ProgrammeAnswer update(String id, int version, Patch patch) {
    return transport.ask(Call.of(Operation.UPDATE_PROGRAMME, id).patch(patch, version), ONE);
  }

  /** The weekly updates of a programme, newest first. */
  public Listing<ProgrammeUpdate> news(String id) {
    return new Listing<>(transport, () -> Call.of(Operation.LIST_PROGRAMME_UPDATES, id), UPDATES);
  }

  /** Writes the update of the week in which a day lies, whatever was written before. */
  public Versioned<ProgrammeUpdate> tell(String id, LocalDate weekOf, ProgrammeUpdateItem item) {
    return transport.ask(
        Call.of(Operation.PUT_PROGRAMME_UPDATE, id, weekOf.toString()).json(item), UPDATE);
  }
}
