/** Objectives, key results and check-ins over HTTP and in SQL. */
@NullMarked
package io.okrcascade.api.okr;

import org.jspecify.annotations.NullMarked;
