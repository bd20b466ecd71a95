/** Dependencies and what teams say about them, over HTTP and in SQL. */
package io.okrcascade.api.dependency;
