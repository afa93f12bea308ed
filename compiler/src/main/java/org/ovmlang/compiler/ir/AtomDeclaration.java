package org.ovmlang.compiler.ir;

import java.util.List;
import org.ovmlang.compiler.source.Span;

/**
 * A sentence about values that is decided by code, not by a formula.
 *
 * @param span where it is declared
 * @param name its name, unique in a program
 * @param inputs names and types of its inputs
 * @param builtin whether the back ends carry its implementation; otherwise the user supplies one:
 *     through the World in Java, and as a contract at a linked address in Solidity
 * @param doc the doc comment, without markers; empty if there is none
 */
public record AtomDeclaration(
    Span span, String name, List<Variable> inputs, boolean builtin, String doc) {}
