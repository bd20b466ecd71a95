/** A company as one document, and how one is merged into what is there. */
@NullMarked
package io.okrcascade.core.bundle;

import org.jspecify.annotations.NullMarked;
