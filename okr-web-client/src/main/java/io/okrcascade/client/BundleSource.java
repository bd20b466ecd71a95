package io.okrcascade.client;

import io.okrcascade.core.bundle.Bundle;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Where a bundle to import comes from. */
public final class BundleSource {
  private final UnaryOperator<Call> body;

  private BundleSource(UnaryOperator<Call> body) {
    this.body = body;
  }

  /** A bundle at hand. */
  public static BundleSource of(Bundle bundle) {
    return new BundleSource(call -> call.json(bundle));
  }

  /**
   * A file: YAML where its name ends in .yaml or .yml, otherwise JSON. One that is not there ends
   * the import with an {@link UncheckedIOException}.
   */
  public static BundleSource of(Path file) {
    return new BundleSource(
        call ->
            call.body(
                BundleFormat.of(file).mediaType(),
                () -> {
                  try {
                    return BodyPublishers.ofFile(file);
                  } catch (FileNotFoundException e) {
                    throw new UncheckedIOException(e);
                  }
                },
                true));
  }

  /** A stream, which is read once and closed; such an import is not repeated by itself. */
  public static BundleSource of(InputStream in, BundleFormat format) {
    return new BundleSource(
        call -> call.body(format.mediaType(), () -> BodyPublishers.ofInputStream(() -> in), false));
  }

  Call into(Call call) {
    return body.apply(call);
  }
}
