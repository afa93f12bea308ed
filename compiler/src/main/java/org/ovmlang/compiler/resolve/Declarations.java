package org.ovmlang.compiler.resolve;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The declarations of all files by kind and name.
 *
 * @param externs the predicates that only the options name; every file sees those that it does not
 *     see another definition of
 */
record Declarations(
    Names<DefinitionSymbol> definitions,
    Names<AtomSymbol> atoms,
    Names<RecordSymbol> records,
    Names<InputSymbol> params,
    Map<String, DefinitionSymbol> externs) {

  /** No declarations yet. */
  Declarations() {
    this(new Names<>(), new Names<>(), new Names<>(), new Names<>(), new LinkedHashMap<>());
  }
}
