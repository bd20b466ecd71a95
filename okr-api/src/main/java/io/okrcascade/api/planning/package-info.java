/** Capacity, maintenance, programmes and solicitations over HTTP and in SQL. */
@NullMarked
package io.okrcascade.api.planning;

import org.jspecify.annotations.NullMarked;
