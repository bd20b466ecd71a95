/** Strict reading of input, and how answers are written. */
package io.okrcascade.api.platform.json;
