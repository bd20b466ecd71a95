/** What tests of the service stand on: a running service on either database, and a plain client. */
package io.okrcascade.api.testing;
