/** Objectives, key results, check-ins; progress and pace of a single one. */
@NullMarked
package io.okrcascade.core.okr;

import org.jspecify.annotations.NullMarked;
