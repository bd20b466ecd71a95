/** Alignments, the graph they make, and what rolls up and down along it. */
@NullMarked
package io.okrcascade.core.cascade;

import org.jspecify.annotations.NullMarked;
