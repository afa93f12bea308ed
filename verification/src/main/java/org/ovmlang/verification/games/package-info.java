/**
 * Disputes on a chain, many at once: an honest player who answers in time, adversaries of every
 * kind on both sides, and a referee who checks every block. The command is in {@code
 * docs/contracts.md}.
 */
@NullMarked
package org.ovmlang.verification.games;

import org.jspecify.annotations.NullMarked;
