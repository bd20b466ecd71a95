/** Random edits through the API, of which whatever was accepted must come back. */
package io.okrcascade.api.random;
