/**
 * The Solidity compiler as a part with an interface: standard JSON in and out, wherever it comes
 * from.
 */
@NullMarked
package org.ovmlang.codegen.solidity.compiler;

import org.jspecify.annotations.NullMarked;
