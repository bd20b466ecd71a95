/** Measures the service as a process of its own; prints figures and asserts none. */
package io.okrcascade.api.bench;
