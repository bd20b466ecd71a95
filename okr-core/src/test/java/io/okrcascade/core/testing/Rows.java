package io.okrcascade.core.testing;

import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Datasets of a few records, written down in one line for each kind. */
public final class Rows {
  private Rows() {}

  @SafeVarargs
  public static <T extends Record> Dataset of(RecordKind<T> kind, T... contents) {
    List<Versioned<T>> rows =
        Arrays.stream(contents).map(it -> Versioned.first(it, Instant.EPOCH)).toList();
    return Dataset.of(kind, rows);
  }

  public static Dataset all(Dataset... parts) {
    return Arrays.stream(parts).reduce(Dataset.EMPTY, Dataset::and);
  }
}
