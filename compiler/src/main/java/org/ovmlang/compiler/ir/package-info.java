/** The intermediate representation: what a program means, fully typed, every node with its span. */
@NullMarked
package org.ovmlang.compiler.ir;

import org.jspecify.annotations.NullMarked;
