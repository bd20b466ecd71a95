package io.okrcascade.api.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which ways the database may fail a group. */
public abstract sealed class WriteFailure extends RuntimeException {
  private WriteFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** A row is refused; each request is tried alone, and who is refused alone has its verdict. */
  public static final class StatementRefused extends WriteFailure {
    private final RuntimeException verdict;

    public StatementRefused(RuntimeException verdict) {
      super("a statement was refused", verdict);
      this.verdict = verdict;
    }

    /** What is told to the request that is refused. */
    public RuntimeException verdict() {
      return verdict;
    }
  }

  /** Others were in the way: a deadlock, a wait that was too long, a failed certification. */
  public static final class TransactionEnded extends WriteFailure {
    public TransactionEnded(String message, @Nullable Throwable cause) {
      super(message, cause);
    }

    public TransactionEnded(String message) {
      this(message, null);
    }
  }

  /** The database is not to be reached, and was not asked to commit. */
  public static final class ConnectionLost extends WriteFailure {
    public ConnectionLost(Throwable cause) {
      super("the connection is lost", cause);
    }
  }

  /** The database was asked to commit, and did not answer. */
  public static final class CommitUnknown extends WriteFailure {
    public CommitUnknown(Throwable cause) {
      super("the answer to a commit is missing", cause);
    }
  }

  /** What is known is far behind what is committed; nobody should wait for it to catch up. */
  public static final class Behind extends WriteFailure {
    private final List<String> scopes;

    public Behind(List<String> scopes) {
      super("scopes are far behind: " + scopes, null);
      this.scopes = List.copyOf(scopes);
    }

    /** What is to be brought up to date. */
    public List<String> scopes() {
      return scopes;
    }
  }
}
