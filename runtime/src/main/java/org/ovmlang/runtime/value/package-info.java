/** The values that claims are made of. */
@NullMarked
package org.ovmlang.runtime.value;

import org.jspecify.annotations.NullMarked;
