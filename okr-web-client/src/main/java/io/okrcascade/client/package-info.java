/** The Java client of the service: typed by the records of okr-core, on the JDK's HTTP client. */
@NullMarked
package io.okrcascade.client;

import org.jspecify.annotations.NullMarked;
