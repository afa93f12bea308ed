/**
 * Deliberate mistakes in every part of the project, and the search for each by what the tests use:
 * comparisons, disputes, and what the compiler has to say of programs. A mistake that nobody finds
 * shows what the tests do not look at. The command is in {@code docs/verification.md}.
 */
@NullMarked
package org.ovmlang.verification.fault;

import org.jspecify.annotations.NullMarked;
