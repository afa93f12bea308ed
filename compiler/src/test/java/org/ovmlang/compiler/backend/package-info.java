/** Tests of what back ends share. */
@NullMarked
package org.ovmlang.compiler.backend;

import org.jspecify.annotations.NullMarked;
