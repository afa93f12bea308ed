package org.ovmlang.compiler.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.resolve.SyntaxWalker;
import org.ovmlang.compiler.syntax.AnnotationSyntax;
import org.ovmlang.compiler.syntax.AtomSyntax;
import org.ovmlang.compiler.syntax.ConstantExpression;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.DecodeExpression;
import org.ovmlang.compiler.syntax.DefSyntax;
import org.ovmlang.compiler.syntax.InputSyntax;
import org.ovmlang.compiler.syntax.LetExpression;
import org.ovmlang.compiler.syntax.NameExpression;
import org.ovmlang.compiler.syntax.NameSyntax;
import org.ovmlang.compiler.syntax.ParamSyntax;
import org.ovmlang.compiler.syntax.QuantifierExpression;
import org.ovmlang.compiler.syntax.RecordSyntax;
import org.ovmlang.compiler.syntax.SourceKindSyntax;
import org.ovmlang.compiler.syntax.SourceSyntax;
import org.ovmlang.compiler.syntax.TypeSyntax;

/** The names that one declaration binds, whether it mentions them, and the others it mentions. */
final class DeclarationNames extends SyntaxWalker {

  private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]*)}");

  /** What kind of name is bound. */
  enum Kind {
    INPUT,
    VARIABLE
  }

  /** A name that the declaration binds. */
  static final class Binding {
    private final NameSyntax name;
    private final Kind kind;
    private final @Nullable Binding hidden;
    private boolean mentioned;

    private Binding(NameSyntax name, Kind kind, @Nullable Binding hidden) {
      this.name = name;
      this.kind = kind;
      this.hidden = hidden;
    }

    NameSyntax name() {
      return name;
    }

    Kind kind() {
      return kind;
    }

    /** The outer one of the same name, if there is one. */
    @Nullable Binding hidden() {
      return hidden;
    }

    boolean isMentioned() {
      return mentioned;
    }

    /** Whether its name says that it is not to be mentioned. */
    boolean isMeantToBeUnused() {
      return name.text().startsWith("_");
    }
  }

  private final DeclarationSyntax declaration;
  private final List<Binding> bindings = new ArrayList<>();
  private final Set<String> free = new TreeSet<>();
  private final Map<String, Deque<Binding>> open = new HashMap<>();

  private DeclarationNames(DeclarationSyntax declaration) {
    this.declaration = declaration;
  }

  static DeclarationNames of(DeclarationSyntax declaration) {
    DeclarationNames names = new DeclarationNames(declaration);
    if (declaration instanceof DefSyntax def) {
      names.definition(def);
    } else if (declaration instanceof SourceSyntax source) {
      names.source(source);
    } else if (declaration instanceof AtomSyntax atom) {
      names.types(atom.inputs());
    } else if (declaration instanceof ParamSyntax param) {
      names.type(param.type());
    } else if (declaration instanceof RecordSyntax record) {
      record.fields().forEach(field -> names.type(field.type()));
    }
    return names;
  }

  DeclarationSyntax declaration() {
    return declaration;
  }

  /** What is bound, in the order in which it is. */
  List<Binding> bindings() {
    return bindings;
  }

  /** The names of definitions, atoms, sources, parameters and types that are mentioned. */
  Set<String> free() {
    return free;
  }

  private void definition(DefSyntax def) {
    types(def.inputs());
    def.inputs().forEach(input -> bind(input.name(), Kind.INPUT));
    for (AnnotationSyntax annotation : def.annotations()) {
      if (annotation.argument() != null) {
        Matcher hole = HOLE.matcher(annotation.argument().value());
        while (hole.find()) {
          mention(hole.group(1));
        }
      }
    }
    if (def.body() != null) {
      walk(def.body());
    } else {
      // What an extern does with its inputs is not for us to say.
      bindings.forEach(binding -> binding.mentioned = true);
    }
  }

  private void source(SourceSyntax source) {
    types(source.inputs());
    types(List.of(source.member()));
    source.inputs().forEach(input -> bind(input.name(), Kind.INPUT));
    boolean isNumbers = false;
    for (SourceKindSyntax kind : source.kinds()) {
      isNumbers |= kind instanceof SourceKindSyntax.Numbers;
      clause(kind);
    }
    if (!isNumbers) {
      // Inputs that nothing mentions tell the buckets of the source apart.
      bindings.forEach(binding -> binding.mentioned = true);
    }
    Binding member = bind(source.member().name(), Kind.VARIABLE);
    member.mentioned =
        source.membership() == null
            || source.kinds().stream().anyMatch(SourceKindSyntax.Ordered.class::isInstance);
    if (source.membership() != null) {
      walk(source.membership());
    }
  }

  private void clause(SourceKindSyntax kind) {
    if (kind instanceof SourceKindSyntax.Key key) {
      walk(key.key());
    } else if (kind instanceof SourceKindSyntax.Overlapping overlapping) {
      walk(overlapping.range());
    } else if (kind instanceof SourceKindSyntax.Ordered ordered) {
      walk(ordered.from());
      walk(ordered.to());
    } else if (kind instanceof SourceKindSyntax.Numbers numbers) {
      walk(numbers.from());
      walk(numbers.to());
    }
  }

  private Binding bind(NameSyntax name, Kind kind) {
    Deque<Binding> same = open.computeIfAbsent(name.text(), text -> new ArrayDeque<>());
    Binding binding = new Binding(name, kind, same.peek());
    bindings.add(binding);
    same.push(binding);
    return binding;
  }

  private void release(NameSyntax name) {
    open.getOrDefault(name.text(), new ArrayDeque<>()).pop();
  }

  private void mention(String name) {
    Deque<Binding> same = open.get(name);
    if (same != null && !same.isEmpty()) {
      same.peek().mentioned = true;
    } else {
      free.add(name);
    }
  }

  private void types(List<InputSyntax> inputs) {
    for (InputSyntax input : inputs) {
      if (input.type() != null) {
        type(input.type());
      }
    }
  }

  private void type(TypeSyntax type) {
    if (type instanceof TypeSyntax.Named named) {
      free.add(named.name());
    } else if (type instanceof TypeSyntax.ListOf list) {
      type(list.element());
    } else if (type instanceof TypeSyntax.Claim claim) {
      claim.inputs().forEach(this::type);
    }
  }

  @Override
  public @Nullable Void visitName(NameExpression expression) {
    mention(expression.name());
    return null;
  }

  @Override
  public @Nullable Void visitConstant(ConstantExpression expression) {
    free.add(expression.name());
    return null;
  }

  @Override
  public @Nullable Void visitDecode(DecodeExpression expression) {
    type(expression.type());
    super.visitDecode(expression);
    return null;
  }

  @Override
  public @Nullable Void visitLet(LetExpression expression) {
    walk(expression.value());
    bind(expression.variable(), Kind.VARIABLE);
    walk(expression.body());
    release(expression.variable());
    return null;
  }

  @Override
  public @Nullable Void visitQuantifier(QuantifierExpression expression) {
    walk(expression.domain());
    if (expression.body() != null && expression.variable() != null) {
      bind(expression.variable(), Kind.VARIABLE);
      walk(expression.body());
      release(expression.variable());
    }
    return null;
  }
}
