/** What can be decided by one message: the rules of play that all back ends share. */
@NullMarked
package org.ovmlang.compiler.game;

import org.jspecify.annotations.NullMarked;
