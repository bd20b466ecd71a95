/** Comments over HTTP and in SQL. */
@NullMarked
package io.okrcascade.api.comment;

import org.jspecify.annotations.NullMarked;
