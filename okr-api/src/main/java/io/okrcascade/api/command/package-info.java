/** The command line of the service. */
@NullMarked
package io.okrcascade.api.command;

import org.jspecify.annotations.NullMarked;
