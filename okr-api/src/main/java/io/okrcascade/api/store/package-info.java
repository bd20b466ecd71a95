/** Tables, the writer, snapshots of what is committed, and scopes. */
@NullMarked
package io.okrcascade.api.store;

import org.jspecify.annotations.NullMarked;
