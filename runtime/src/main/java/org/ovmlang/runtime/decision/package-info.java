/** What a decider says, and what generated deciders are written with. */
@NullMarked
package org.ovmlang.runtime.decision;

import org.jspecify.annotations.NullMarked;
