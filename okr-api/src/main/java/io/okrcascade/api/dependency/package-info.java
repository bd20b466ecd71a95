/** Dependencies and what teams say about them, over HTTP and in SQL. */
@NullMarked
package io.okrcascade.api.dependency;

import org.jspecify.annotations.NullMarked;
