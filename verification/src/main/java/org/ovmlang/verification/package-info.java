/** The reference interpreter and the comparison of the three implementations of the language. */
@NullMarked
package org.ovmlang.verification;

import org.jspecify.annotations.NullMarked;
