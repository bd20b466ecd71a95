/** Teams and people over HTTP and in SQL. */
@NullMarked
package io.okrcascade.api.org;

import org.jspecify.annotations.NullMarked;
