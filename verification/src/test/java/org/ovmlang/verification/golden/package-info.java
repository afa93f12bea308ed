/** The output for the published examples, byte for byte, as it was when somebody last read it. */
@NullMarked
package org.ovmlang.verification.golden;

import org.jspecify.annotations.NullMarked;
