/** Source files, places in them, and diagnostics. */
@NullMarked
package org.ovmlang.compiler.source;

import org.jspecify.annotations.NullMarked;
