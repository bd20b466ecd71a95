/** The service: configuration, and how everything is put together. */
package io.okrcascade.api;
