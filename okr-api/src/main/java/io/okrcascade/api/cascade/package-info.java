/** Alignments, the snapshot that reads answer from, and the cascade. */
@NullMarked
package io.okrcascade.api.cascade;

import org.jspecify.annotations.NullMarked;
