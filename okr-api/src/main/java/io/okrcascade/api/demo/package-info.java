/** A company of our own invention, to look at the product with. */
@NullMarked
package io.okrcascade.api.demo;

import org.jspecify.annotations.NullMarked;
