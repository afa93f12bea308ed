package org.ovmlang.compiler.ir;

import org.ovmlang.compiler.source.Span;

/**
 * A record of the program.
 *
 * @param span where its name is declared
 * @param type what it declares
 * @param doc the doc comment, without markers; empty if there is none
 */
public record RecordDeclaration(Span span, RecordType type, String doc) {}
