/**
 * The dispute game: normal form, ranks, messages and positions. {@link
 * org.ovmlang.compiler.game.Game} is where to begin; no other package knows the rules of play.
 */
@NullMarked
package org.ovmlang.compiler.game;

import org.jspecify.annotations.NullMarked;
