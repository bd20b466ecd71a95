/** A company of our own invention, to look at the product with. */
package io.okrcascade.api.demo;
