/** The service: configuration, and how everything is put together. */
@NullMarked
package io.okrcascade.api;

import org.jspecify.annotations.NullMarked;
