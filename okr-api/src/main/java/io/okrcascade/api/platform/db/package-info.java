/** The database: pool, migration, transactions. */
@NullMarked
package io.okrcascade.api.platform.db;

import org.jspecify.annotations.NullMarked;
