package org.ovmlang.compiler.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.CallExpression;

/** A call has as many arguments as what it calls has inputs. */
public final class WrongArity {

  private static final DiagnosticCode CODE = DiagnosticCode.WRONG_ARITY;

  private WrongArity() {}

  /**
   * Reports a call of a predicate, library or atom.
   *
   * @param inputs how many arguments it takes
   * @param described its inputs with their types
   */
  public static void call(
      CallExpression call,
      String name,
      int inputs,
      List<String> described,
      Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        call.span(),
        takes("'" + name + "'", count(inputs, "argument"), call),
        "its inputs are " + (described.isEmpty() ? "none" : list(described)));
  }

  /** Reports a call whose members a quantifier ranges over. */
  public static void quantifier(
      CallExpression call, String name, int inputs, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        call.span(),
        takes("'" + name + "'", count(inputs, "argument") + " as a quantifier", call),
        "its first input is the bound variable and is left out");
  }

  /** Reports a call of a builtin function. */
  public static void function(
      CallExpression call, String name, int inputs, Diagnostics diagnostics) {
    diagnostics.error(CODE, call.span(), takes("'" + name + "'", count(inputs, "argument"), call));
  }

  /** Reports a {@code decode} without a type. */
  public static void decode(CallExpression call, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        call.span(),
        "'decode' takes bytes and a type",
        "write 'decode(b, Uint)', or another type");
  }

  /** Reports a claim that is made with more inputs than its definition has. */
  public static void claim(
      CallExpression call, String definition, int inputs, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        call.span(),
        "'"
            + definition
            + "' has "
            + inputs
            + " inputs, but this claim has "
            + call.arguments().size());
  }

  /** Reports a record that is made with too few or too many values. */
  public static void record(
      CallExpression call, String name, RecordType type, Diagnostics diagnostics) {
    int given = call.arguments().size();
    diagnostics.error(
        CODE,
        call.span(),
        "'"
            + name
            + "' has "
            + count(type.fields().size(), "field")
            + ", but "
            + count(given, "value")
            + (given == 1 ? " is given" : " are given"),
        "its fields are "
            + list(
                type.fields().stream()
                    .map(field -> field.name() + ": " + field.type().displayName())
                    .toList()));
  }

  /** Reports a call of a claim value, which takes the inputs that it still misses. */
  public static void claimValue(
      CallExpression call, Type type, List<Type> missing, Diagnostics diagnostics) {
    int count = missing.size();
    diagnostics.error(
        CODE,
        call.span(),
        takes(
            "a claim of type " + type.displayName(),
            count == 0 ? "no arguments" : count(count, "argument"),
            call),
        type == BasicType.CLAIM
            ? "give it the type 'Claim(T)' with the types of the inputs that are still missing"
            : count == 0
                ? "it has all its inputs: call it with '()'"
                : "it still expects "
                    + missing.stream().map(Type::displayName).collect(Collectors.joining(", ")));
  }

  /**
   * Reports a call of a predicate that nothing declares, and that was called otherwise before.
   *
   * @param inputs how many inputs it has by this call
   * @param before where it was called before
   * @param inputsBefore how many inputs it has by that call
   */
  public static void undeclared(
      Span span, String name, int inputs, Span before, int inputsBefore, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        span,
        "this says that '"
            + name
            + "' has "
            + count(inputs, "input")
            + ", but "
            + before
            + " says "
            + inputsBefore,
        "declare it: 'extern def " + name + "(…)'");
  }

  private static String takes(String what, String arguments, CallExpression call) {
    return what + " takes " + arguments + ", not " + call.arguments().size();
  }

  private static String count(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String list(List<String> named) {
    return "(" + String.join(", ", named) + ")";
  }
}
