/** What the service stands on: start-up, database, errors, pages. */
@NullMarked
package io.okrcascade.api.platform;

import org.jspecify.annotations.NullMarked;
