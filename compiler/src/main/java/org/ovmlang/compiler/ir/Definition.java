package org.ovmlang.compiler.ir;

import java.util.List;
import org.ovmlang.compiler.source.Span;

/**
 * A definition of the program. Definitions are shared: a call names one, it never copies one.
 *
 * @param span where its name is declared
 * @param name as written, unique in a program, also when case is ignored
 * @param namespace the path of its file below the source root without the extension, such as {@code
 *     [plasma, state]}
 * @param kind what is emitted for it
 * @param inputs its inputs, with ids 0, 1, …
 * @param body its formula; of an {@link DefinitionKind#EXTERN} it is the constant false and never
 *     emitted
 * @param doc the doc comment, without markers; empty if there is none
 */
public record Definition(
    Span span,
    String name,
    List<String> namespace,
    DefinitionKind kind,
    List<Variable> inputs,
    Formula body,
    String doc) {}
