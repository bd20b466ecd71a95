/** Objectives, key results and check-ins over HTTP and in SQL. */
package io.okrcascade.api.okr;
