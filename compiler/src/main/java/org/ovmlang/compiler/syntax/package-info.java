/** The immutable tree of what was written, and the parser that makes it. */
@NullMarked
package org.ovmlang.compiler.syntax;

import org.jspecify.annotations.NullMarked;
