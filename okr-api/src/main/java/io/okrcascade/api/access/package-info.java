/** Who calls: tokens, principals. */
@NullMarked
package io.okrcascade.api.access;

import org.jspecify.annotations.NullMarked;
