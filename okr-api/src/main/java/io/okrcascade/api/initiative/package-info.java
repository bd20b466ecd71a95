/** Initiatives over HTTP and in SQL. */
@NullMarked
package io.okrcascade.api.initiative;

import org.jspecify.annotations.NullMarked;
