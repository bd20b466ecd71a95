/** What every resource needs of HTTP: parameters, pages, preconditions. */
package io.okrcascade.api.platform.http;
