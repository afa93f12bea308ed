/**
 * Rules about names, types and files; one rule, one class. Each has its code and says what is wrong
 * and what helps; {@code resolve} and {@code lower} find out that it is broken.
 */
@NullMarked
package org.ovmlang.compiler.rule;

import org.jspecify.annotations.NullMarked;
