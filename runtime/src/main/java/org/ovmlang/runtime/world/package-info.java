/** What a local engine knows when it decides: constants, chain state, predicates and witnesses. */
@NullMarked
package org.ovmlang.runtime.world;

import org.jspecify.annotations.NullMarked;
