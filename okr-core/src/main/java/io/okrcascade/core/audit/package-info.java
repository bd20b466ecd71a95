/** What is wrong with a cascade, found by rules, and the indices over it. */
@NullMarked
package io.okrcascade.core.audit;

import org.jspecify.annotations.NullMarked;
