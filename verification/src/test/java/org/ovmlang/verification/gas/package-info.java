/**
 * What the generated contracts cost beside contracts for the same predicates that were written by
 * hand, from the language's documents and without a look at the generator or its output.
 */
@NullMarked
package org.ovmlang.verification.gas;

import org.jspecify.annotations.NullMarked;
