/** Errors as problem documents (RFC 9457). */
@NullMarked
package io.okrcascade.api.platform.problem;

import org.jspecify.annotations.NullMarked;
