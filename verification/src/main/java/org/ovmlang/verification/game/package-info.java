/**
 * The dispute game, played to its end in every possible way on formulas over small domains: the
 * executable form of the theorems of {@code docs/semantics.md}. It plays the intermediate
 * representation itself, by the rules as they are stated there, and shares nothing with the
 * compiler's own analysis of the game.
 */
@NullMarked
package org.ovmlang.verification.game;

import org.jspecify.annotations.NullMarked;
