/** Tables, the writer, snapshots of what is committed, and scopes. */
package io.okrcascade.api.store;
