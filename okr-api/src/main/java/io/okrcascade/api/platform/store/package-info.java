/** Tables, revisions and the change log. */
@NullMarked
package io.okrcascade.api.platform.store;

import org.jspecify.annotations.NullMarked;
