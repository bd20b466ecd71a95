/** What a quarter's plan is made of besides the work itself: people, maintenance, programmes. */
@NullMarked
package io.okrcascade.core.planning;

import org.jspecify.annotations.NullMarked;
