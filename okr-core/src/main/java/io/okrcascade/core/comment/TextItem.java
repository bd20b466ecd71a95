package io.okrcascade.core.comment;

import org.jspecify.annotations.Nullable;

/** A comment's text. */
public record TextItem(@Nullable String id, @Nullable String text) {}
