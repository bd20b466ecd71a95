/** The audit over HTTP. */
package io.okrcascade.api.audit;
