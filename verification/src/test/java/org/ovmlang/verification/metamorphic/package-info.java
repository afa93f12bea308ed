/**
 * What must not change the truth of a claim or what is decided of it, though program, world or
 * bytes are written in another way: laws that need nobody to know the right answer.
 */
@NullMarked
package org.ovmlang.verification.metamorphic;

import org.jspecify.annotations.NullMarked;
