package org.ovmlang.compiler;

import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.lower.ImplicitMeanings;
import org.ovmlang.compiler.resolve.LoadedFiles;
import org.ovmlang.compiler.resolve.Symbols;

/**
 * A checked program with what the stages found out about its sources.
 *
 * @param files the files
 * @param symbols what they declare
 * @param program what they mean
 * @param implicit what the legacy ones among them leave unsaid
 */
public record Analysis(
    LoadedFiles files, Symbols symbols, CheckedProgram program, ImplicitMeanings implicit) {}
