/** Strict reading of input, and how answers are written. */
@NullMarked
package io.okrcascade.api.platform.json;

import org.jspecify.annotations.NullMarked;
