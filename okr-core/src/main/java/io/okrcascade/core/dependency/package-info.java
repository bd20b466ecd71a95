/** What an initiative needs from other teams, and how they negotiate it. */
@NullMarked
package io.okrcascade.core.dependency;

import org.jspecify.annotations.NullMarked;
