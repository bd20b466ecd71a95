/** Who may do what, as pure rules. */
@NullMarked
package io.okrcascade.core.access;

import org.jspecify.annotations.NullMarked;
