/** The audit over HTTP. */
@NullMarked
package io.okrcascade.api.audit;

import org.jspecify.annotations.NullMarked;
