package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.RecordDeclaration;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.rule.CircularType;
import org.ovmlang.compiler.rule.TooManyParts;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/**
 * The types of a program with all their parts, each made once. Until inference has ended, records
 * and definitions are only names in other types; here the names are replaced, and a type that
 * contains itself is found.
 */
public final class TypeTable {

  /** How many parts a type may have when it is written out: fewer than a claim has words. */
  static final int MAX_PARTS = 2_000;

  /** How deep types may nest, so that the code for them stays within what compilers accept. */
  static final int MAX_DEPTH = 32;

  private final Symbols symbols;
  private final Diagnostics diagnostics;
  private final Map<Type, Type> complete = new HashMap<>();
  private final Map<Type, Size> sizes = new HashMap<>();

  /** The types that are being completed, outermost first, and where each is declared. */
  private final Map<Type, Span> open = new LinkedHashMap<>();

  private final List<RecordDeclaration> records = new ArrayList<>();

  private boolean broken;

  private TypeTable(Symbols symbols, Diagnostics diagnostics) {
    this.symbols = symbols;
    this.diagnostics = diagnostics;
  }

  /** Completes the types of all declarations; reports those that are circular or too large. */
  public static TypeTable of(Symbols symbols, Diagnostics diagnostics) {
    TypeTable table = new TypeTable(symbols, diagnostics);
    for (RecordSymbol record : symbols.records()) {
      table.complete(record.reference());
      table.settle(record.fields());
    }
    for (DefinitionSymbol definition : symbols.definitions()) {
      table.complete(definition.reference());
      // Again, because another definition may have the same id; that is reported later.
      table.settle(definition.inputs());
    }
    symbols.atoms().forEach(atom -> table.settle(atom.inputs()));
    table.settle(List.copyOf(symbols.params().values()));
    return table;
  }

  /** Whether something of a type was replaced by Bytes, so that more errors would say little. */
  public boolean isBroken() {
    return broken;
  }

  /** The records of the program, those that others contain before them. */
  public List<RecordDeclaration> records() {
    return records;
  }

  /** The type with everything that it contains; Bytes in place of what was reported. */
  public Type complete(Type type) {
    if (type instanceof ListType list) {
      return new ListType(complete(list.element()));
    }
    if (type instanceof OpenClaimType claim) {
      return new OpenClaimType(claim.missing().stream().map(this::complete).toList());
    }
    if (type instanceof BasicType) {
      return type;
    }
    Type known = complete.get(type);
    if (known != null) {
      return known;
    }
    Span declared = spanOf(type);
    if (open.putIfAbsent(type, declared) != null) {
      reportCircle(type, declared);
      return BasicType.BYTES;
    }
    Type made = make(type);
    open.remove(type);
    complete.put(type, made);
    return made;
  }

  private Type make(Type reference) {
    if (reference instanceof RecordType type) {
      RecordSymbol record = symbols.record(type);
      settle(record.fields());
      RecordType made = record.settle();
      records.add(record.declaration());
      return made;
    }
    DefinitionSymbol definition = symbols.definition((DefinitionClaimType) reference);
    settle(definition.inputs());
    return definition.claimType();
  }

  private Span spanOf(Type type) {
    return type instanceof RecordType record
        ? symbols.record(record).span()
        : symbols.definition((DefinitionClaimType) type).span();
  }

  private void settle(List<InputSymbol> parts) {
    for (InputSymbol part : parts) {
      Type type = complete(part.type());
      if (isTooLarge(type, part.span(), part.name())) {
        type = BasicType.BYTES;
        broken = true;
      }
      part.settle(type);
    }
  }

  /** The same type, which what has that name there is of; reports one that is too large. */
  public Type complete(Type type, Span at, String name) {
    Type complete = complete(type);
    isTooLarge(complete, at, name);
    return complete;
  }

  private boolean isTooLarge(Type type, Span at, String name) {
    Size size = size(type);
    if (size.depth() > MAX_DEPTH) {
      TooManyParts.depth(at, name, MAX_DEPTH, diagnostics);
    } else if (size.parts() > MAX_PARTS) {
      TooManyParts.parts(at, name, MAX_PARTS, diagnostics);
    } else {
      return false;
    }
    return true;
  }

  private record Size(int parts, int depth) {}

  private Size size(Type type) {
    Size known = sizes.get(type);
    if (known == null) {
      int parts = 1;
      int depth = 0;
      for (Type part : parts(type)) {
        Size size = size(part);
        parts = Math.min(MAX_PARTS + 1, parts + size.parts());
        depth = Math.max(depth, size.depth());
      }
      known = new Size(parts, depth + 1);
      sizes.put(type, known);
    }
    return known;
  }

  private static List<Type> parts(Type type) {
    if (type instanceof ListType list) {
      return List.of(list.element());
    } else if (type instanceof OpenClaimType claim) {
      return claim.missing();
    } else if (type instanceof RecordType record) {
      return record.fields().stream().map(field -> field.type()).toList();
    } else if (type instanceof DefinitionClaimType claim) {
      return claim.fields().stream().map(field -> field.type()).toList();
    }
    return List.of();
  }

  private void reportCircle(Type type, Span declared) {
    broken = true;
    List<Type> path = new ArrayList<>(open.keySet());
    CircularType.report(declared, path.subList(path.indexOf(type), path.size()), diagnostics);
  }
}
