package org.ovmlang.codegen.java;

import java.util.HashSet;
import java.util.Set;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.RecordDeclaration;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;

/** Collects the definitions whose claims are a type somewhere in a program. */
final class ClaimTypes extends IrWalker {

  private final TypeTraits traits;
  private final Set<String> definitions = new HashSet<>();

  private ClaimTypes(TypeTraits traits) {
    this.traits = traits;
  }

  /** The ids of these definitions. */
  static Set<String> of(CheckedProgram program, TypeTraits traits) {
    ClaimTypes types = new ClaimTypes(traits);
    for (RecordDeclaration record : program.records()) {
      for (Field field : record.type().fields()) {
        types.definitions.addAll(traits.predicates(field.type()));
      }
    }
    for (Definition definition : program.definitions()) {
      definition.inputs().forEach(input -> types.add(input.type()));
      types.walk(definition.body());
    }
    program.userAtoms().forEach(atom -> atom.inputs().forEach(input -> types.add(input.type())));
    return types.definitions;
  }

  private void add(Type type) {
    definitions.addAll(traits.predicates(type));
  }

  @Override
  protected void see(Term term) {
    // The type of any other term is that of a part, or of a variable.
    if (term instanceof Term.Decode
        || term instanceof Term.ParamTerm
        || term instanceof Term.MakeClaim) {
      add(term.type());
    }
  }

  @Override
  protected void walk(Domain domain) {
    add(domain.variable().type());
    super.walk(domain);
  }
}
