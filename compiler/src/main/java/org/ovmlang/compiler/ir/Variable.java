package org.ovmlang.compiler.ir;

import org.ovmlang.compiler.source.Span;

/**
 * An input of a definition or a variable bound by a quantifier.
 *
 * @param span where it is declared
 * @param name as written; two variables of one definition may share a name
 * @param type its type
 * @param id distinguishes the variables of one definition; inputs are numbered first, in order
 */
public record Variable(Span span, String name, Type type, int id) {}
