/** Every rule with programs that keep it and programs that break it. */
@NullMarked
package org.ovmlang.compiler.rules;

import org.jspecify.annotations.NullMarked;
