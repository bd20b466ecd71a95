/** The OpenAPI document and the pages that show it. */
package io.okrcascade.api.platform.openapi;
