/** Cycles over HTTP and in SQL. */
@NullMarked
package io.okrcascade.api.cycle;

import org.jspecify.annotations.NullMarked;
