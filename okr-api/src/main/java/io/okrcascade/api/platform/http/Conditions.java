package io.okrcascade.api.platform.http;

import jakarta.ws.rs.HeaderParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The headers of a read that bear on how it is answered. */
public class Conditions {
  @HeaderParam("If-None-Match")
  private @Nullable String ifNoneMatch;

  @HeaderParam("Accept-Encoding")
  private @Nullable String acceptEncoding;

  /** The day that is asked about. */
  public LocalDate day(LocalDate today) {
    return today;
  }

  /** Whether the asker has what this tag names, so that 304 says all there is to say. */
  public boolean isUnchanged(String tag) {
    return Tags.isUnchanged(ifNoneMatch, tag);
  }

  public boolean takesGzip() {
    return Encodings.takesGzip(acceptEncoding);
  }
}
