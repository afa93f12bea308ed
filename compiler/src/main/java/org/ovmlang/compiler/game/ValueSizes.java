package org.ovmlang.compiler.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;

/**
 * How many bytes the canonical encodings of values have at most. A value of a fixed size has just
 * that; a witness what witnesses may have; the inputs of a claim together what those of a claim may
 * have; the inputs of a definition that is called the most that any caller gives it.
 */
final class ValueSizes {

  private static final long WORD = 32;

  /** What a value takes in a list, a record or a claim beside its bytes: offset, length, zeros. */
  private static final long MAX_AROUND = 95;

  /** What a claim takes beside its inputs: an offset, the predicate, an offset, a count. */
  private static final long CLAIM_HEAD = 128;

  /** The most bytes of each input of a definition, and of all of them together. */
  private static final class Inputs {

    private final long[] each;
    private long total;

    Inputs(int count) {
      each = new long[count];
    }

    void give(long[] bytes, long together) {
      for (int i = 0; i < Math.min(each.length, bytes.length); i++) {
        each[i] = Math.max(each[i], bytes[i]);
      }
      total = Math.max(total, together);
    }
  }

  private final Map<String, Inputs> inputs = new HashMap<>();
  private final Map<String, OptionalLong> records = new HashMap<>();

  private final LargestValues largest;

  private ValueSizes(LargestValues largest) {
    this.largest = largest;
  }

  /** The sizes in a program, found in time linear in its size. */
  static ValueSizes of(CheckedProgram program, LargestValues largest) {
    ValueSizes sizes = new ValueSizes(largest);
    List<Definition> callersFirst = new ArrayList<>(program.definitions());
    Collections.reverse(callersFirst);
    for (Definition definition : callersFirst) {
      if (definition.kind() == DefinitionKind.PREDICATE) {
        sizes.give(definition.id(), sizes.claimed(definition), largest.claimBytes());
      }
      if (definition.kind() != DefinitionKind.EXTERN) {
        sizes.new Calls(definition).walk(definition.body());
      }
    }
    return sizes;
  }

  private long[] claimed(Definition definition) {
    return definition.inputs().stream()
        .mapToLong(it -> fixed(it.type()).orElse(largest.claimBytes()))
        .toArray();
  }

  private void give(String definition, long[] each, long total) {
    inputs.computeIfAbsent(definition, id -> new Inputs(each.length)).give(each, total);
  }

  /** The size that every value of the type has; nothing if they differ. */
  OptionalLong fixed(Type type) {
    if (type instanceof RecordType record) {
      OptionalLong known = records.get(record.id());
      if (known == null) {
        known = fields(record);
        records.put(record.id(), known);
      }
      return known;
    }
    if (!(type instanceof BasicType basic)) {
      return OptionalLong.empty();
    }
    return switch (basic) {
      case BOOL, UINT, ADDRESS, BYTES32 -> OptionalLong.of(WORD);
      case RANGE -> OptionalLong.of(2 * WORD);
      case BYTES, STRING, INCLUSION_PROOF, CLAIM -> OptionalLong.empty();
    };
  }

  private OptionalLong fields(RecordType record) {
    long sum = 0;
    for (Field field : record.fields()) {
      OptionalLong size = fixed(field.type());
      if (size.isEmpty()) {
        return size;
      }
      sum = MessageBound.sum(sum, size.getAsLong());
    }
    return OptionalLong.of(sum);
  }

  /** The most bytes of a value that a message brings for a variable. */
  long ofWitness(Variable variable) {
    return fixed(variable.type()).orElse(largest.witnessBytes());
  }

  /** The most bytes of the value of a term of that definition. */
  long of(Term term, Definition definition) {
    return of(List.of(term), definition);
  }

  /** The most bytes that the values of all the terms have together. */
  long of(List<Term> terms, Definition definition) {
    Sum sum = new Sum(definition);
    terms.forEach(sum::add);
    return sum.bytes();
  }

  /** The most bytes that the values of all the variables have together. */
  long ofVariables(List<Variable> variables, Definition definition) {
    Sum sum = new Sum(definition);
    variables.forEach(sum::add);
    return sum.bytes();
  }

  /** The sizes of what the calls in a definition give. */
  private final class Calls extends IrWalker {

    private final Definition caller;

    Calls(Definition caller) {
      this.caller = caller;
    }

    @Override
    public @Nullable Void visit(Formula.Call formula) {
      List<Term> arguments = formula.arguments();
      long[] each = arguments.stream().mapToLong(it -> of(it, caller)).toArray();
      give(formula.definition(), each, of(arguments, caller));
      return null;
    }
  }

  /** Bytes that are known, and how often each input of the definition comes on top. */
  private final class Sum {

    private final Definition definition;
    private final long[] times;
    private long known;

    Sum(Definition definition) {
      this.definition = definition;
      this.times = new long[definition.inputs().size()];
    }

    void add(Variable variable) {
      OptionalLong fixed = fixed(variable.type());
      if (fixed.isPresent() || variable.id() >= times.length) {
        more(fixed.orElse(largest.witnessBytes()));
      } else {
        times[variable.id()]++;
      }
    }

    private void more(long bytes) {
      known = MessageBound.sum(known, bytes);
    }

    /** A part of a value is no longer than the value; what encodes or decodes one is as long. */
    void add(Term term) {
      OptionalLong fixed = fixed(term.type());
      if (fixed.isPresent()) {
        more(fixed.getAsLong());
      } else if (term instanceof Term.VariableTerm variable) {
        add(variable.variable());
      } else if (term instanceof Term.BytesLiteral literal) {
        more(literal.hex().length() / 2);
      } else if (term instanceof Term.ParamTerm) {
        more(largest.paramBytes());
      } else if (term instanceof Term.ListElement element) {
        add(element.list());
      } else {
        if (term instanceof Term.MakeClaim || term instanceof Term.MakeRecord) {
          more(CLAIM_HEAD);
          more(MessageBound.product(MAX_AROUND, term.parts().size()));
        }
        term.parts().forEach(this::add);
      }
    }

    long bytes() {
      Inputs own = inputs.get(definition.id());
      if (own == null) {
        return known;
      }
      long separately = 0;
      long most = 0;
      for (int i = 0; i < Math.min(times.length, own.each.length); i++) {
        separately = MessageBound.sum(separately, MessageBound.product(times[i], own.each[i]));
        most = Math.max(most, times[i]);
      }
      long together = MessageBound.product(most, own.total);
      return MessageBound.sum(known, Math.min(separately, together));
    }
  }
}
