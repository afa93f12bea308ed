/** Files and their imports, the names they see, the order of definitions and inferred types. */
@NullMarked
package org.ovmlang.compiler.resolve;

import org.jspecify.annotations.NullMarked;
