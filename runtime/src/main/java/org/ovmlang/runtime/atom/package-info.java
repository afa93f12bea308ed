/** The builtin atoms, each a total function of its arguments. */
@NullMarked
package org.ovmlang.runtime.atom;

import org.jspecify.annotations.NullMarked;
