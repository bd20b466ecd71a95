/** What waits for the caller. */
@NullMarked
package io.okrcascade.api.inbox;

import org.jspecify.annotations.NullMarked;
