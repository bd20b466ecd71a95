/** Teams and people over HTTP and in SQL. */
package io.okrcascade.api.org;
