package io.okrcascade.client;

import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.ImportAnswer;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Whole organizations in and out. */
public final class Bundles extends Resource<ImportAnswer> {
  Bundles(Transport transport) {
    super(transport);
  }

  /** Imports a bundle: all of it, or nothing where anything is wrong with it. */
  public ImportAnswer importing(BundleSource source) {
    return ask(source.into(Call.of(Operation.IMPORT)));
  }

  /** What an import would do, change by change; nothing is written. */
  public ImportAnswer dryRun(BundleSource source) {
    return ask(source.into(Call.of(Operation.IMPORT).query("dryRun", true)));
  }

  /** Everything there is; sections that this version of the client does not know are left out. */
  public Bundle export() {
    return export(null);
  }

  /** A cycle with all that it needs; null for everything. */
  public Bundle export(@Nullable String cycleId) {
    return transport.ask(exporting(cycleId), Bundle.class);
  }

  /** Writes everything there is, as the service tells it. */
  public void exportTo(OutputStream out, BundleFormat format) throws IOException {
    exportTo(out, format, null);
  }

  /**
   * Writes a cycle with all that it needs, as the service tells it.
   *
   * @param cycleId null for everything
   * @throws IOException where writing fails, or the connection broke halfway
   */
  public void exportTo(OutputStream out, BundleFormat format, @Nullable String cycleId)
      throws IOException {
    transport.copy(exporting(cycleId).accept(format.mediaType()), out);
  }

  private static Call exporting(@Nullable String cycleId) {
    return Call.of(Operation.EXPORT).query("cycle", cycleId);
  }
}
