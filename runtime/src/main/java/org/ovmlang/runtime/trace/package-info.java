/** Traces: how a decision came about, formula by formula, in the user's own source. */
@NullMarked
package org.ovmlang.runtime.trace;

import org.jspecify.annotations.NullMarked;
