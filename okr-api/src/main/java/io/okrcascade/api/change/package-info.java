/** The change log over HTTP. */
package io.okrcascade.api.change;
