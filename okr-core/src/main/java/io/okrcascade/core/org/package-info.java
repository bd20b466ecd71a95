/** Teams and people: who works where. */
@NullMarked
package io.okrcascade.core.org;

import org.jspecify.annotations.NullMarked;
