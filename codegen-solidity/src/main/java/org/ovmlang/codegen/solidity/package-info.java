/** Generates the Solidity predicates of a program: one contract for each definition. */
@NullMarked
package org.ovmlang.codegen.solidity;

import org.jspecify.annotations.NullMarked;
