/**
 * The comparison of the three implementations of the language: the reference interpreter, the
 * generated Java deciders, and the generated Solidity on a real EVM.
 */
@NullMarked
package org.ovmlang.verification.differential;

import org.jspecify.annotations.NullMarked;
