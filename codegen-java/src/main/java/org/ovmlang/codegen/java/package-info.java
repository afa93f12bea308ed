/** Writes Java: a record for the claims of a definition, and a class that decides them. */
@NullMarked
package org.ovmlang.codegen.java;

import org.jspecify.annotations.NullMarked;
