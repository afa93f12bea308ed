package org.ovmlang.compiler.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ovmlang.compiler.rule.DuplicateName;
import org.ovmlang.compiler.rule.TooManyParts;
import org.ovmlang.compiler.rule.UntypedInput;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.FieldSyntax;
import org.ovmlang.compiler.syntax.InputSyntax;
import org.ovmlang.compiler.syntax.NameSyntax;

/** Reads the inputs and fields of declarations, whose scopes are known; reports what is wrong. */
final class DeclaredTypes {

  /**
   * How many inputs or fields a declaration may have. A Java method takes 255 parameters, and a
   * definition is one that gets its inputs, the variables around it and what the engine needs.
   */
  static final int MAX_INPUTS = 100;

  private final Diagnostics diagnostics;

  DeclaredTypes(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The fields of a record, of different names. */
  void fields(RecordSymbol record) {
    TypeResolver types = new TypeResolver(record.scope(), record.isLegacy(), diagnostics);
    List<NameSyntax> names = record.fieldSyntax().stream().map(FieldSyntax::name).toList();
    names(names, "field", record.name());
    for (FieldSyntax field : record.fieldSyntax()) {
      record
          .fields()
          .add(
              new InputSymbol(
                  field.name().span(), field.name().text(), types.resolve(field.type())));
    }
  }

  /** The inputs of an atom, which all need a type. */
  void inputs(AtomSymbol atom) {
    TypeResolver types = new TypeResolver(atom.scope(), atom.isLegacy(), diagnostics);
    names(atom.inputSyntax().stream().map(InputSyntax::name).toList(), "input", atom.name());
    for (InputSyntax input : atom.inputSyntax()) {
      if (input.type() == null) {
        UntypedInput.report(input, diagnostics);
      } else {
        Span span = input.name().span();
        atom.inputs().add(new InputSymbol(span, input.name().text(), types.resolve(input.type())));
      }
    }
  }

  /** The inputs of a definition, which in a legacy file need no type. */
  void inputs(DefinitionSymbol symbol) {
    TypeResolver types = new TypeResolver(symbol.scope(), symbol.isLegacy(), diagnostics);
    names(symbol.inputSyntax().stream().map(InputSyntax::name).toList(), "input", symbol.name());
    for (InputSyntax input : symbol.inputSyntax()) {
      Span span = input.name().span();
      String name = input.name().text();
      if (input.type() != null) {
        symbol.inputs().add(new InputSymbol(span, name, types.resolve(input.type())));
      } else {
        if (!symbol.isLegacy()) {
          UntypedInput.report(input, diagnostics);
        }
        symbol.inputs().add(new InputSymbol(span, name));
      }
    }
  }

  /** Inputs or fields of one declaration must differ, and must not be too many. */
  private void names(List<NameSyntax> names, String what, String owner) {
    Set<String> seen = new HashSet<>();
    for (NameSyntax name : names) {
      if (!seen.add(name.text())) {
        DuplicateName.report(
            name.span(), name.text(), "another " + what + " of '" + owner + "'", diagnostics);
      }
    }
    if (names.size() > MAX_INPUTS) {
      Span first = names.get(MAX_INPUTS).span();
      TooManyParts.declaration(first, owner, MAX_INPUTS, what, diagnostics);
    }
  }
}
