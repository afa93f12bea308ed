package org.ovmlang.codegen.java;

import com.palantir.javapoet.TypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;

/**
 * What is visible at a place of generated code: the variables of the source, and terms and
 * constants whose values were computed and found to be there.
 */
final class Scope {

  private final @Nullable Scope parent;
  private final LocalNames names;
  private final Map<Integer, Local> variables = new HashMap<>();
  private final Map<String, Local> constants = new HashMap<>();
  // By identity: a term that is shared is the same object, and comparing deep terms is slow.
  private final IdentityHashMap<Term, Expression> terms = new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<Integer, Element> elements = new HashMap<>();
  private final Map<String, Expression> values = new HashMap<>();

  private final @Nullable LoopValues loop;

  /** The element of a list, given by its expression, at the number that a loop has come to. */
  private record Element(String list, Local local) {}

  private Scope(@Nullable Scope parent, LocalNames names, @Nullable LoopValues loop) {
    this.parent = parent;
    this.names = names;
    this.loop = loop;
  }

  /** An empty scope. */
  static Scope of(LocalNames names) {
    return new Scope(null, names, null);
  }

  /** A scope within this one. */
  Scope nested() {
    return new Scope(this, names, loop);
  }

  /** The scope within a loop, whose values these are. */
  Scope inLoop(LoopValues values) {
    return new Scope(this, names, values);
  }

  /** What is computed before the innermost loop around, or null if there is no loop. */
  @Nullable LoopValues loop() {
    return loop;
  }

  /** Makes a variable of the source visible; it keeps its name unless that is taken. */
  Local declare(Variable variable, TypeName type) {
    Local local = names.ofSource(variable, type, this::isTaken);
    taken.add(local.name());
    variables.put(variable.id(), local);
    return local;
  }

  /** A variable of the generator's, named similarly. */
  Local fresh(String name, TypeName type) {
    Local local = names.fresh(name, type, this::isTaken);
    taken.add(local.name());
    return local;
  }

  /** A variable of the generator's that scopes within this one see too, even older ones. */
  Local freshEverywhere(String name, TypeName type) {
    Local local = names.freshEverywhere(name, type);
    taken.add(local.name());
    return local;
  }

  /** Notes that {@code local} holds the value of a constant. */
  void know(String constant, Local local) {
    constants.put(constant, local);
  }

  /** Notes a variable that holds the value of a term, or null if it has none. */
  void know(Term term, Expression variable) {
    terms.put(term, variable);
  }

  /** Notes a variable that holds the element of a list at the number that a loop has come to. */
  void knowElement(Variable number, Expression list, Local element) {
    elements.put(number.id(), new Element(list.text(), element));
  }

  /** The variable that holds the element of a list at a number, or null if none does. */
  @Nullable Local element(Variable number, Expression list) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      Element element = scope.elements.get(number.id());
      if (element != null) {
        return element.list().equals(list.text()) ? element.local() : null;
      }
    }
    return null;
  }

  /** Notes a variable that holds the value of any term with that expression. */
  void know(Expression value, Expression variable) {
    values.put(value.text(), variable);
  }

  /** The variable that holds the value of an expression; the expression itself if none does. */
  Expression known(Expression value) {
    String code = null;
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (!scope.values.isEmpty()) {
        code = code == null ? value.text() : code;
        Expression variable = scope.values.get(code);
        if (variable != null) {
          return variable;
        }
      }
    }
    return value;
  }

  /** Whether a variable of the source is visible. */
  boolean sees(Variable variable) {
    return variables.containsKey(variable.id()) || (parent != null && parent.sees(variable));
  }

  /** The Java variable for a variable of the source. */
  Local variable(Variable variable) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      Local local = scope.variables.get(variable.id());
      if (local != null) {
        return local;
      }
    }
    throw new IllegalArgumentException("unbound variable '" + variable.name() + "'");
  }

  /** The variable that holds the value of a constant, or null if none does. */
  @Nullable Local constant(String constant) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      Local local = scope.constants.get(constant);
      if (local != null) {
        return local;
      }
    }
    return null;
  }

  /** The variable that holds the value of a term, or null if none does. */
  @Nullable Expression term(Term term) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      Expression variable = scope.terms.get(term);
      if (variable != null) {
        return variable;
      }
    }
    return null;
  }

  LocalNames names() {
    return names;
  }

  private boolean isTaken(String name) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope.taken.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
