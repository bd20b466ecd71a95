package io.okrcascade.core.okr;

/** A status with its reason. There is one of each, so that giving one costs nothing. */
public record Verdict(Status status, StatusReason reason) {
  private static final Verdict[][] ALL = all();

  public static final Verdict NOT_STARTED = of(Status.NOT_STARTED, StatusReason.NOT_STARTED);
  public static final Verdict UNREPORTED = of(Status.NO_DATA, StatusReason.UNREPORTED);
  public static final Verdict DONE = of(Status.DONE, StatusReason.DONE);

  public static Verdict of(Status status, StatusReason reason) {
    return ALL[status.ordinal()][reason.ordinal()];
  }

  private static Verdict[][] all() {
    Verdict[][] all = new Verdict[Status.values().length][StatusReason.values().length];
    for (Status status : Status.values()) {
      for (StatusReason reason : StatusReason.values()) {
        all[status.ordinal()][reason.ordinal()] = new Verdict(status, reason);
      }
    }
    return all;
  }
}
