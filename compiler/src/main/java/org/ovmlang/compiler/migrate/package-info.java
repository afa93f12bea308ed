/** From the legacy surface to edition 1, with the same meaning. */
@NullMarked
package org.ovmlang.compiler.migrate;

import org.jspecify.annotations.NullMarked;
