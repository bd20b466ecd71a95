/** The change log over HTTP. */
@NullMarked
package io.okrcascade.api.change;

import org.jspecify.annotations.NullMarked;
