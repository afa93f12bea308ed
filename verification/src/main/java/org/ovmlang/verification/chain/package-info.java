/** A chain to test on: a real EVM in a process of its own. */
@NullMarked
package org.ovmlang.verification.chain;

import org.jspecify.annotations.NullMarked;
