/** What people say about OKRs, initiatives and dependencies. */
@NullMarked
package io.okrcascade.core.comment;

import org.jspecify.annotations.NullMarked;
