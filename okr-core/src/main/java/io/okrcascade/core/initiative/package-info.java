/** Work, and the key results that it moves. */
@NullMarked
package io.okrcascade.core.initiative;

import org.jspecify.annotations.NullMarked;
