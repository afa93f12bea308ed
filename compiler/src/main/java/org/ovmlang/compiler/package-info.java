/** From source files to a checked program; {@link org.ovmlang.compiler.Compiler} is the entry. */
@NullMarked
package org.ovmlang.compiler;

import org.jspecify.annotations.NullMarked;
