/** Rules about a whole program; one rule, one class. */
@NullMarked
package org.ovmlang.compiler.check;

import org.jspecify.annotations.NullMarked;
