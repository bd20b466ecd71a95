/**
 * What a test needs to drive the pages in a real browser; the service's page tests use it as well.
 */
@NullMarked
package io.okrcascade.web.browser;

import org.jspecify.annotations.NullMarked;
