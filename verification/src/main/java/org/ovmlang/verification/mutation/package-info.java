/** Reads what PIT found when it changed the code, and holds it against the survivors explained. */
@NullMarked
package org.ovmlang.verification.mutation;

import org.jspecify.annotations.NullMarked;
