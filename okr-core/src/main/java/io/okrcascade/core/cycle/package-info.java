/** The dated periods in which OKRs live, and the ritual's phases. */
@NullMarked
package io.okrcascade.core.cycle;

import org.jspecify.annotations.NullMarked;
