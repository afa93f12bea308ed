/** What a code generator implements, and the rules of naming that all of them share. */
@NullMarked
package org.ovmlang.compiler.backend;

import org.jspecify.annotations.NullMarked;
