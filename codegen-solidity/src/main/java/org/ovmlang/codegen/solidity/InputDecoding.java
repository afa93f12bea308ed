package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;

/**
 * The function {@code decode}, which gives the inputs of a predicate from their encodings: for the
 * contract, and for places whose values are the inputs.
 */
final class InputDecoding {

  private final DefinitionContext context;
  private final ProgramContext program;
  private final List<Variable> inputs;
  private final boolean struct;
  private @Nullable Signature written;

  InputDecoding(DefinitionContext context) {
    this.context = context;
    this.program = context.program();
    this.inputs = context.definition().inputs();
    this.struct = context.usesStruct();
  }

  /** Adds the function; values that are no inputs have no value. */
  Signature write() {
    FunctionBody body = new FunctionBody(true);
    boolean nothing = struct && inputs.isEmpty();
    List<String> returned = new ArrayList<>(List.of(nothing ? "bool" : "bool ok"));
    if (nothing) {
      body.line("return (values.length == 0, variables);");
    } else {
      body.line("ok = values.length == " + inputs.size() + ";");
    }
    for (int i = 0; i < inputs.size(); i++) {
      Type type = inputs.get(i).type();
      String target = context.reference(inputs.get(i));
      String encoding = "ByteLists.get(values, " + i + ")";
      body.line("if (ok) {");
      if (Decoders.takesAllBytes(type)) {
        body.line("    " + target + " = " + encoding + ";");
      } else {
        body.use(program.decoders().usage(type));
        body.line("    (ok, " + target + ") = " + program.decoders().call(type, encoding) + ";");
      }
      body.line("}");
      if (!struct) {
        returned.add(declaration(inputs.get(i)));
      }
    }
    if (struct) {
      returned.add("Variables memory variables");
    }
    String doc = "The inputs of `" + context.definition().name() + "`, if these values are such.";
    written = context.fromValues("decode", doc, String.join(", ", returned), "pure", body);
    return written;
  }

  /** Whether there is the function, and it decodes just these values. */
  boolean isOf(List<Variable> values) {
    return written != null && values.equals(inputs);
  }

  /** Adds its call, for what is used of its result; the body returns false if there is none. */
  void call(boolean structUsed, Usage used, FunctionBody body) {
    List<String> targets = new ArrayList<>(List.of("bool ok"));
    if (struct) {
      targets.add(structUsed ? "Variables memory variables" : "");
    } else {
      for (Variable input : inputs) {
        targets.add(used.uses(input.id()) ? declaration(input) : "");
      }
    }
    Usage usage = Objects.requireNonNull(written).usage();
    body.use(usage);
    body.line(
        "("
            + String.join(", ", targets).replace(", ,", ",,")
            + ") = decode(values"
            + (usage.usesDeployment() ? ", deployment" : "")
            + ");");
    body.returnIf(Condition.primary("!ok", Usage.none()), "false");
  }

  private String declaration(Variable input) {
    return program.types().local(input.type()) + " " + context.name(input);
  }
}
