package io.okrcascade.client;

import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CheckInAnswer;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.CheckInsAnswer;
import io.okrcascade.core.okr.CheckInsItem;
import io.okrcascade.core.okr.CycleCheckInItem;
import io.okrcascade.core.record.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Check-ins of key results; they are added, and taken back, and never changed otherwise. */
public final class CheckIns extends Resource<Versioned<CheckIn>> {
  CheckIns(Transport transport) {
    super(transport);
  }

  /** The check-ins of a key result, newest first. */
  public Listing<Versioned<CheckIn>> of(String keyResultId) {
    return of(keyResultId, null);
  }

  /** The check-ins of a key result up to a day, newest first; null for today. */
  public Listing<Versioned<CheckIn>> of(String keyResultId, @Nullable LocalDate asOf) {
    return listing(() -> Call.of(Operation.LIST_CHECK_INS, keyResultId).query("asOf", asOf));
  }

  /** The check-ins of the key results that a query asks for, newest first. */
  public Listing<Versioned<CheckIn>> list(KeyResultQuery query) {
    return listing(
        () -> Call.of(Operation.LIST_CHECK_INS_OF_CYCLE, query.cycleId()).query(query, "cycleId"));
  }

  /** Checks a value in today, with the confidence that the target will be reached, 0..1. */
  public CheckInAnswer create(String keyResultId, BigDecimal value, double confidence) {
    return create(
        keyResultId, new CheckInItem(null, null, value, confidence, null, null, null, null));
  }

  /** Checks in. */
  public CheckInAnswer create(String keyResultId, CheckInItem item) {
    return create(keyResultId, item, WriteOptions.DEFAULT);
  }

  /** Checks in under an Idempotency-Key of one's own. */
  public CheckInAnswer create(String keyResultId, CheckInItem item, WriteOptions options) {
    return transport.ask(
        Call.of(Operation.CREATE_CHECK_IN, keyResultId).create(item, options), CheckInAnswer.class);
  }

  /** Checks several key results of a cycle in: all of them, or none where any is wrong. */
  public List<CheckInAnswer> createAll(String cycleId, List<CycleCheckInItem> items) {
    return createAll(cycleId, items, WriteOptions.DEFAULT);
  }

  /** Checks several key results of a cycle in under an Idempotency-Key of one's own. */
  public List<CheckInAnswer> createAll(
      String cycleId, List<CycleCheckInItem> items, WriteOptions options) {
    Call call =
        Call.of(Operation.CREATE_CHECK_INS, cycleId).create(new CheckInsItem(items), options);
    return transport.ask(call, CheckInsAnswer.class).items();
  }

  /** One check-in. */
  public Versioned<CheckIn> get(String id) {
    return ask(Call.of(Operation.GET_CHECK_IN, id));
  }

  /**
   * Takes a check-in back: it is kept, and counts nowhere.
   *
   * @param reason why; its writer may leave it out within ten minutes
   */
  public Versioned<CheckIn> takeBack(String id, @Nullable String reason) {
    return ask(Call.of(Operation.VOID_CHECK_IN, id).json(Patch.of(Map.of()).withReason(reason)));
  }
}
