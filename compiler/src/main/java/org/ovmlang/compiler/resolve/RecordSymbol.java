package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.RecordDeclaration;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.FieldSyntax;
import org.ovmlang.compiler.syntax.RecordSyntax;
import org.ovmlang.compiler.syntax.TypeSyntax;

/** A declared record. */
public final class RecordSymbol {

  private final RecordSyntax syntax;
  private final List<String> namespace;
  private final boolean legacy;
  private final List<InputSymbol> fields = new ArrayList<>();
  private Scope scope = Scope.EMPTY;
  private @Nullable RecordType type;

  RecordSymbol(RecordSyntax syntax, LoadedFile file) {
    this.syntax = syntax;
    this.namespace = file.namespace();
    this.legacy = file.isLegacy();
  }

  /** Where its name is declared. */
  public Span span() {
    return syntax.name().span();
  }

  /** Its name as written. */
  public String name() {
    return syntax.name().text();
  }

  String id() {
    return Definition.id(namespace, name());
  }

  /** Whether it is {@code Range { start: Uint, end: Uint }}, which is there already. */
  boolean isRange() {
    List<String> written = new ArrayList<>();
    for (FieldSyntax field : syntax.fields()) {
      boolean number =
          field.type() instanceof TypeSyntax.Named named
              && TypeResolver.builtin(named.name()) == BasicType.UINT;
      written.add(number ? field.name().text() : "");
    }
    return name().equals(BasicType.RANGE.displayName()) && written.equals(List.of("start", "end"));
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

  List<FieldSyntax> fieldSyntax() {
    return syntax.fields();
  }

  /** Its fields in order, each with its declared type. */
  public List<InputSymbol> fields() {
    return fields;
  }

  /** Stands for the type until all types are known; see {@link TypeTable}. */
  RecordType reference() {
    return new RecordType(namespace, name(), List.of());
  }

  /** The type with its fields, once all types are known. */
  public RecordType type() {
    return type == null ? reference() : type;
  }

  RecordType settle() {
    type = new RecordType(namespace, name(), InputSymbol.asFields(fields));
    return type;
  }

  RecordDeclaration declaration() {
    RecordType known = type == null ? settle() : type;
    List<String> docs = new ArrayList<>();
    for (FieldSyntax field : syntax.fields()) {
      String doc = field.documentation();
      docs.add(doc == null ? "" : doc);
    }
    String doc = syntax.documentation();
    return new RecordDeclaration(span(), known, doc == null ? "" : doc, docs);
  }
}
