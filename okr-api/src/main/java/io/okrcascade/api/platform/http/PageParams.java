package io.okrcascade.api.platform.http;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list that is read page by page. */
public final class PageParams {
  @QueryParam("limit")
  private @Nullable String limit;

  @QueryParam("cursor")
  private @Nullable String cursor;

  /** What they ask for. */
  public Paging paging() {
    return Paging.of(limit, cursor);
  }
}
