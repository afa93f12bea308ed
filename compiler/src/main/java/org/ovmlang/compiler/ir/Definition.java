package org.ovmlang.compiler.ir;

import java.util.List;
import org.ovmlang.compiler.source.Span;

/**
 * A definition of the program. Definitions are shared: a call names one by its {@link #id}, it
 * never copies one.
 *
 * @param span where its name is declared
 * @param name as written; unique, also when case is ignored, among the definitions that one file
 *     sees
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
    String doc) {

  /** The name within a program: the namespace and the name, joined by dots. */
  public String id() {
    return id(namespace, name);
  }

  /** The id of the definition of that name in a namespace. */
  public static String id(List<String> namespace, String name) {
    return namespace.isEmpty() ? name : String.join(".", namespace) + "." + name;
  }
}
