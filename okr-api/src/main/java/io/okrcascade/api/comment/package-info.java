/** Comments over HTTP and in SQL. */
package io.okrcascade.api.comment;
