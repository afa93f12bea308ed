/** The one layout of the language: prints syntax trees with their comments. */
@NullMarked
package org.ovmlang.compiler.format;

import org.jspecify.annotations.NullMarked;
