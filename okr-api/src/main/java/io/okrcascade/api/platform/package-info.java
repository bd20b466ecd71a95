/** What the service stands on: start-up, database, errors, pages. */
package io.okrcascade.api.platform;
