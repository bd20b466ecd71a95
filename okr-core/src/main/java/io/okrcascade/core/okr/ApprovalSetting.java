package io.okrcascade.core.okr;

import org.jspecify.annotations.Nullable;

/** What an organization sets about approval. */
public interface ApprovalSetting {
  /** Whether objectives are approved by others; null: they are. */
  @Nullable Boolean approval();
}
