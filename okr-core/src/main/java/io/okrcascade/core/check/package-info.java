/** How invalid input is told: every violation at once, each with a pointer. */
@NullMarked
package io.okrcascade.core.check;

import org.jspecify.annotations.NullMarked;
