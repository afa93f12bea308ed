package org.ovmlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.grammar.OvmParser.AllKindContext;
import org.ovmlang.grammar.OvmParser.AnnotationContext;
import org.ovmlang.grammar.OvmParser.DeclarationContext;
import org.ovmlang.grammar.OvmParser.ExpressionContext;
import org.ovmlang.grammar.OvmParser.FieldContext;
import org.ovmlang.grammar.OvmParser.IdentifierContext;
import org.ovmlang.grammar.OvmParser.ImportFromContext;
import org.ovmlang.grammar.OvmParser.ImportModuleContext;
import org.ovmlang.grammar.OvmParser.ImportingContext;
import org.ovmlang.grammar.OvmParser.InputContext;
import org.ovmlang.grammar.OvmParser.InputsContext;
import org.ovmlang.grammar.OvmParser.KeyKindContext;
import org.ovmlang.grammar.OvmParser.ModulePathContext;
import org.ovmlang.grammar.OvmParser.NumbersKindContext;
import org.ovmlang.grammar.OvmParser.OrderedKindContext;
import org.ovmlang.grammar.OvmParser.OverlappingKindContext;
import org.ovmlang.grammar.OvmParser.SourceDeclarationContext;
import org.ovmlang.grammar.OvmParser.SourceKindContext;

/** Makes declarations and imports from parse trees. */
final class DeclarationBuilder {

  private final SyntaxErrors errors;
  private final Documentation documentation;
  private final Literals literals;
  private final TypeBuilder types;

  DeclarationBuilder(SyntaxErrors errors, Documentation documentation) {
    this.errors = errors;
    this.documentation = documentation;
    this.literals = new Literals(errors);
    this.types = new TypeBuilder(errors);
  }

  ImportSyntax importing(ImportingContext context) {
    Span span = errors.span(context);
    if (context instanceof ImportFromContext from) {
      return new ImportSyntax(span, path(from.modulePath()), name(from.identifier()));
    }
    return new ImportSyntax(span, path(((ImportModuleContext) context).modulePath()), null);
  }

  private List<NameSyntax> path(ModulePathContext context) {
    return context.identifier().stream().map(this::name).toList();
  }

  DeclarationSyntax declaration(DeclarationContext context) {
    Span span = errors.span(context);
    List<AnnotationSyntax> annotations =
        context.annotation().stream().map(this::annotation).toList();
    String doc = documentation(context);
    if (context.definition() != null) {
      var definition = context.definition();
      List<InputSyntax> inputs = inputs(definition.inputs());
      ExpressionSyntax body = expressions(inputs, null).expression(definition.expression());
      return new DefSyntax(span, doc, annotations, name(definition.identifier()), inputs, body);
    }
    if (context.externDefinition() != null) {
      var definition = context.externDefinition();
      return new DefSyntax(
          span, doc, annotations, name(definition.identifier()), inputs(definition.inputs()), null);
    }
    if (context.recordDeclaration() != null) {
      var declaration = context.recordDeclaration();
      List<FieldSyntax> fields = declaration.field().stream().map(this::field).toList();
      if (fields.isEmpty()) {
        errors.error(
            errors.span(declaration.RBRACE().getSymbol()),
            "expected a field of '"
                + SyntaxErrorExplainer.cut(declaration.identifier().getText())
                + "', found '}'",
            "a record has at least one field: 'name: Type'");
      }
      return new RecordSyntax(span, doc, annotations, name(declaration.identifier()), fields);
    }
    if (context.param() != null) {
      var param = context.param();
      return new ParamSyntax(
          span, doc, annotations, name(param.identifier()), types.type(param.type()));
    }
    if (context.atom() != null) {
      var atom = context.atom();
      return new AtomSyntax(span, doc, annotations, name(atom.identifier()), inputs(atom.inputs()));
    }
    return source(span, doc, annotations, context.sourceDeclaration());
  }

  /** Above the annotations, or between them and the declaration. */
  private @Nullable String documentation(DeclarationContext context) {
    String above = documentation.before(context.getStart());
    if (above != null || context.annotation().isEmpty()) {
      return above;
    }
    var last = (ParserRuleContext) context.getChild(context.getChildCount() - 1);
    return documentation.before(last.getStart());
  }

  private AnnotationSyntax annotation(AnnotationContext context) {
    StringLiteral argument =
        context.STRING() == null ? null : literals.string(context.STRING().getSymbol());
    return new AnnotationSyntax(errors.span(context), name(context.identifier()), argument);
  }

  private List<InputSyntax> inputs(@Nullable InputsContext context) {
    return context == null ? List.of() : context.input().stream().map(this::input).toList();
  }

  private InputSyntax input(InputContext context) {
    TypeSyntax type = context.type() == null ? null : types.type(context.type());
    return new InputSyntax(errors.span(context), name(context.identifier()), type);
  }

  private FieldSyntax field(FieldContext context) {
    return new FieldSyntax(
        errors.span(context),
        documentation.before(context.getStart()),
        name(context.identifier()),
        types.type(context.type()));
  }

  private SourceSyntax source(
      Span span,
      @Nullable String doc,
      List<AnnotationSyntax> annotations,
      SourceDeclarationContext context) {
    List<InputSyntax> inputs = inputs(context.inputs());
    FieldContext field = context.field();
    InputSyntax member =
        new InputSyntax(errors.span(field), name(field.identifier()), types.type(field.type()));
    ExpressionBuilder expressions = expressions(inputs, null);
    List<SourceKindSyntax> kinds = new ArrayList<>();
    for (SourceKindContext kind : context.sourceKind()) {
      kinds.add(kind(kind, expressions));
    }
    ExpressionContext where = context.expression();
    ExpressionSyntax membership =
        where == null ? null : expressions(inputs, member.name()).expression(where);
    return new SourceSyntax(
        span, doc, annotations, name(context.identifier()), inputs, member, kinds, membership);
  }

  private SourceKindSyntax kind(SourceKindContext context, ExpressionBuilder expressions) {
    Span span = errors.span(context);
    if (context instanceof AllKindContext) {
      return new SourceKindSyntax.All(span);
    }
    if (context instanceof KeyKindContext key) {
      return new SourceKindSyntax.Key(span, expressions.expression(key.expression()));
    }
    if (context instanceof OverlappingKindContext overlapping) {
      return new SourceKindSyntax.Overlapping(
          span, expressions.expression(overlapping.expression()));
    }
    if (context instanceof OrderedKindContext ordered) {
      return new SourceKindSyntax.Ordered(
          span,
          ordered.step().stream().map(expressions::step).toList(),
          expressions.expression(ordered.expression(0)),
          expressions.expression(ordered.expression(1)));
    }
    NumbersKindContext numbers = (NumbersKindContext) context;
    return new SourceKindSyntax.Numbers(
        span,
        expressions.expression(numbers.expression(0)),
        expressions.expression(numbers.expression(1)));
  }

  /** What makes expressions where the inputs, and the member of a source, are bound. */
  private ExpressionBuilder expressions(List<InputSyntax> inputs, @Nullable NameSyntax member) {
    Scope scope = new Scope();
    inputs.forEach(input -> scope.bind(input.name()));
    if (member != null) {
      scope.bind(member);
    }
    return new ExpressionBuilder(errors, scope, literals, types);
  }

  private NameSyntax name(IdentifierContext context) {
    return new NameSyntax(errors.span(context), context.getText());
  }
}
