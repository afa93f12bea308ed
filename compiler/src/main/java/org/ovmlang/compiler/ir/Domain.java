package org.ovmlang.compiler.ir;

import java.util.List;
import org.ovmlang.compiler.source.Span;

/**
 * What a quantifier ranges over.
 *
 * @param span where the domain was written
 * @param variable the bound variable; a member is given by the canonical encoding of its type
 * @param arguments the terms that must have a value, else the quantifier is false ({@code all} and
 *     {@code any} alike); {@code source} and {@code membership} may use the same terms again
 * @param source where a local engine looks for members
 * @param membership what the chain can check about one given value, with the variable free; over
 *     {@link Source.Numbers} a member also lies between the bounds
 */
public record Domain(
    Span span, Variable variable, List<Term> arguments, Source source, Formula membership) {}
