package org.ovmlang.compiler.ir;

import org.ovmlang.compiler.source.Span;

/**
 * A deployment constant: {@code param commitment: Address}, or {@code $commitment} in the legacy
 * surface. It has one value for a whole program.
 *
 * @param span where it is declared, or first used
 * @param name without the dollar sign
 * @param type declared or inferred from all uses
 */
public record Param(Span span, String name, Type type) {}
