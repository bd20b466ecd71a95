/** What every resource needs of HTTP: parameters, pages, preconditions. */
@NullMarked
package io.okrcascade.api.platform.http;

import org.jspecify.annotations.NullMarked;
