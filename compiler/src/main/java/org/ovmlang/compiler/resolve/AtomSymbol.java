package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.AtomSyntax;
import org.ovmlang.compiler.syntax.InputSyntax;

/** A declared atom. */
public final class AtomSymbol {

  private final AtomSyntax syntax;
  private final boolean builtin;
  private final boolean legacy;
  private final List<InputSymbol> inputs = new ArrayList<>();
  private Scope scope = Scope.EMPTY;
  private @Nullable AtomDeclaration declaration;

  AtomSymbol(AtomSyntax syntax, LoadedFile file, boolean builtin) {
    this.syntax = syntax;
    this.builtin = builtin;
    this.legacy = file.isLegacy();
  }

  Span span() {
    return syntax.name().span();
  }

  String name() {
    return syntax.name().text();
  }

  boolean isLegacy() {
    return legacy;
  }

  Scope scope() {
    return scope;
  }

  void setScope(Scope scope) {
    this.scope = scope;
  }

  List<InputSyntax> inputSyntax() {
    return syntax.inputs();
  }

  /** Its inputs, each with its declared type. */
  List<InputSymbol> inputs() {
    return inputs;
  }

  /** What the atom is in the program; made once, when all types are known. */
  public AtomDeclaration declaration() {
    AtomDeclaration known = declaration;
    if (known == null) {
      List<Variable> variables = new ArrayList<>();
      for (InputSymbol input : inputs) {
        variables.add(new Variable(input.span(), input.name(), input.type(), variables.size()));
      }
      String doc = syntax.documentation();
      known =
          new AtomDeclaration(
              span(), name(), List.copyOf(variables), builtin, doc == null ? "" : doc);
      declaration = known;
    }
    return known;
  }
}
