/** Thresholds and factors: what the configuration gives, and what an organization sets over it. */
@NullMarked
package io.okrcascade.api.settings;

import org.jspecify.annotations.NullMarked;
