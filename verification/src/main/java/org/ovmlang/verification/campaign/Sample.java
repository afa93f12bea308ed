package org.ovmlang.verification.campaign;

import org.ovmlang.compiler.ir.CheckedProgram;

/**
 * A program of a campaign.
 *
 * @param seed what it was made from
 * @param text how it is written
 * @param program what it means
 */
record Sample(long seed, ProgramText text, CheckedProgram program) {}
