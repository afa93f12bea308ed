@NullMarked
package org.ovmlang.compiler;

import org.jspecify.annotations.NullMarked;
