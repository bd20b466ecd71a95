/** The command line of the service. */
package io.okrcascade.api.command;
