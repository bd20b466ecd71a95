/** Thresholds and factors: what the configuration gives, and what an organization sets over it. */
package io.okrcascade.api.settings;
