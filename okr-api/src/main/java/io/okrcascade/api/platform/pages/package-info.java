/** The pages of the web client, served from the class path. */
@NullMarked
package io.okrcascade.api.platform.pages;

import org.jspecify.annotations.NullMarked;
