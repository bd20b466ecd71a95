/**
 * The ground: a dataset of records of the kinds that the rooms declare. It knows none of them; what
 * a kind is, to what it belongs and what it stands on is told by its {@link RecordKind}.
 */
@NullMarked
package io.okrcascade.core.record;

import org.jspecify.annotations.NullMarked;
