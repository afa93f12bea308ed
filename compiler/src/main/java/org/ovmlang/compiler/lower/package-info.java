/** From syntax to the intermediate representation: names bound, conversions written out. */
@NullMarked
package org.ovmlang.compiler.lower;

import org.jspecify.annotations.NullMarked;
