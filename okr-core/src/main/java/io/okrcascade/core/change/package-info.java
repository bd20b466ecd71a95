/** One entry of the change log. */
@NullMarked
package io.okrcascade.core.change;

import org.jspecify.annotations.NullMarked;
