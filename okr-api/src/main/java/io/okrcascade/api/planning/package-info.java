/** Capacity, maintenance, programmes and solicitations over HTTP and in SQL. */
package io.okrcascade.api.planning;
