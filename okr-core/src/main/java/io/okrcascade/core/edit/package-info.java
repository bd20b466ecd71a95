/**
 * The mechanism that runs acts: who asks, what has been decided so far, what is wrong with it. The
 * acts themselves stand in the rooms that they belong to.
 */
@NullMarked
package io.okrcascade.core.edit;

import org.jspecify.annotations.NullMarked;
