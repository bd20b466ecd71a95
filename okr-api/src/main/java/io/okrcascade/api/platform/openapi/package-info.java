/** The OpenAPI document and the pages that show it. */
@NullMarked
package io.okrcascade.api.platform.openapi;

import org.jspecify.annotations.NullMarked;
