/** The thresholds and factors that an organization sets for itself. */
@NullMarked
package io.okrcascade.core.settings;

import org.jspecify.annotations.NullMarked;
