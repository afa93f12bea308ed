package org.ovmlang.compiler.syntax;

import org.antlr.v4.runtime.Token;

/** A declaration nests too deeply; it is given up at this token. */
final class NestingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Token token;

  NestingException(Token token) {
    super("nested too deeply", null, false, false);
    this.token = token;
  }

  Token token() {
    return token;
  }
}
