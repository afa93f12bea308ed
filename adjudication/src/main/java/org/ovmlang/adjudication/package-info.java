/** A typed client of the adjudication contract, over web3j. */
@NullMarked
package org.ovmlang.adjudication;

import org.jspecify.annotations.NullMarked;
