/** Errors as problem documents (RFC 9457). */
package io.okrcascade.api.platform.problem;
