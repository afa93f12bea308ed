package org.ovmlang.verification.metamorphic;

import org.ovmlang.compiler.ir.CheckedProgram;

/**
 * A program that says the same as another.
 *
 * @param program the program
 * @param translation how it is asked what the other one is asked
 * @param sites in how many places they differ
 */
record Variant(CheckedProgram program, Translation translation, int sites) {}
