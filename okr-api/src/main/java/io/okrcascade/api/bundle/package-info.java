/** Every write, bundles in and out. */
@NullMarked
package io.okrcascade.api.bundle;

import org.jspecify.annotations.NullMarked;
