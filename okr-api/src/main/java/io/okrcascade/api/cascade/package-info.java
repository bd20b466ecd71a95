/** Alignments, the snapshot that reads answer from, and the cascade. */
package io.okrcascade.api.cascade;
