/** Source files, places in them, and the diagnostics that point there. */
@NullMarked
package org.ovmlang.compiler.source;

import org.jspecify.annotations.NullMarked;
