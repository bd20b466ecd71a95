/** How broken rules are told: every one at once, each with a code and a pointer. */
@NullMarked
package io.okrcascade.core.message;

import org.jspecify.annotations.NullMarked;
