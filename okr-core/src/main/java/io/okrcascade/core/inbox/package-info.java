/** What waits for whom. */
@NullMarked
package io.okrcascade.core.inbox;

import org.jspecify.annotations.NullMarked;
