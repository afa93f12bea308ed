/** What the compiler must survive: any bytes at all, chosen by a fuzzer that sees its branches. */
@NullMarked
package org.ovmlang.fuzzing;

import org.jspecify.annotations.NullMarked;
