package org.ovmlang.compiler.ir;

/** What a definition becomes. */
public enum DefinitionKind {
  /** A formula that others call; no contract of its own. */
  LIBRARY,
  /** A predicate with a contract and an address. */
  PREDICATE,
  /** A predicate that is deployed elsewhere; only its claims are made and called here. */
  EXTERN
}
