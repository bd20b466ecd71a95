package io.okrcascade.api.write;

import io.okrcascade.api.write.SimRequest.Kind;

/** The simulated ledger keeps the contract that the real ones keep. */
class SimLedgerTest extends LedgerContract<SimState, SimEffect, String> {
  private final SimDatabase database = new SimDatabase(new Scheduler(1));
  private final SimLedger ledger = new SimLedger(database, 0, 0);
  private int tags;

  @Override
  protected Ledger<SimState, SimEffect, String> ledger() {
    return ledger;
  }

  @Override
  protected Surroundings surroundings() {
    return new Surroundings() {
      @Override
      public AutoCloseable somebodyHoldsTheCounter() {
        SimDatabase.Session other = database.new Session(0);
        other.keepsTalking();
        other.locks();
        return other::end;
      }

      @Override
      public AutoCloseable crossing(String id) {
        ledger.nextIsDeadlock = true;
        return () -> {};
      }

      @Override
      public void cut() {
        ledger.session.end();
      }

      @Override
      public void loseNextAnswer(boolean committed) {
        ledger.nextIsLostAfterCommit = committed;
      }
    };
  }

  @Override
  protected SimEffect creating(String id) {
    return new SimRequest("t" + tags++, Kind.CREATE, "ada", id, 1, null, null)
        .outcome(anyId -> null);
  }

  @Override
  protected String answer() {
    return "answer";
  }
}
