/** The database: pool, migration, transactions. */
package io.okrcascade.api.platform.db;
