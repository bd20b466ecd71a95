package io.okrcascade.client;

import java.nio.file.Path;
import java.util.Locale;

/** How a bundle is written. */
public enum BundleFormat {
  /** JSON. */
  JSON("application/json"),
  /** YAML. */
  YAML("application/yaml");

  private final String mediaType;

  BundleFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  static BundleFormat of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml") ? YAML : JSON;
  }
}
