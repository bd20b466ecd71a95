/** What the service answers where that is more than a record as it is kept. */
@NullMarked
package io.okrcascade.core.answer;

import org.jspecify.annotations.NullMarked;
