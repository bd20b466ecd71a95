/** Every write, bundles in and out. */
package io.okrcascade.api.bundle;
