/** The pages of the web client, served from the class path. */
package io.okrcascade.api.platform.pages;
