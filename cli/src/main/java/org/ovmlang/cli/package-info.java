/** The {@code ovmc} command: its arguments, its output and its exit status. */
@NullMarked
package org.ovmlang.cli;

import org.jspecify.annotations.NullMarked;
