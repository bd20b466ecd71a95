/** Bodies of answers, made of pieces that may be those of an earlier answer. */
@NullMarked
package io.okrcascade.api.platform.body;

import org.jspecify.annotations.NullMarked;
