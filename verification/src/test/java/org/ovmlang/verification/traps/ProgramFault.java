package org.ovmlang.verification.traps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.verification.differential.IrRewriter;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Octets;

/** A mistake of an earlier compiler, made again in what a program means. */
enum ProgramFault {
  /** Calls of libraries are replaced by text, and a name means what is bound nearest to it. */
  LIBRARIES_ARE_INLINED_BY_NAME {
    @Override
    CheckedProgram in(CheckedProgram program) {
      return NamewiseInlining.of(program);
    }
  },
  /** Of an argument {@code su.1} only {@code su} reaches the definition that is called. */
  THE_PATH_OF_AN_ARGUMENT_IS_LOST {
    @Override
    Formula formula(Formula formula) {
      return formula instanceof Formula.Call call
          ? new Formula.Call(
              call.span(), call.definition(), call.arguments().stream().map(this::root).toList())
          : formula;
    }

    private Term root(Term term) {
      return term instanceof Term.ClaimInput path
          ? new Term.Encode(path.span(), path.claim())
          : term;
    }
  },
  /** Of a path on a bound variable only the variable is left. */
  THE_PATH_OF_A_BOUND_VARIABLE_IS_LOST {
    @Override
    CheckedProgram in(CheckedProgram program) {
      return new IrRewriter() {
        private int inputs;

        @Override
        public Definition rewrite(Definition definition) {
          inputs = definition.inputs().size();
          return super.rewrite(definition);
        }

        @Override
        protected Term replaced(Term term) {
          return term instanceof Term.ClaimInput path
                  && path.claim() instanceof Term.VariableTerm variable
                  && variable.variable().id() >= inputs
              ? new Term.Encode(path.span(), variable)
              : term;
        }
      }.rewrite(program);
    }
  },
  /** A path ends at its second step. */
  PATHS_END_AT_THE_SECOND_STEP {
    @Override
    Term term(Term term) {
      return steps(term) > 2 ? inner(((Term.ClaimInput) term).claim()) : term;
    }

    private int steps(Term term) {
      return term instanceof Term.ClaimInput path ? 1 + steps(inner(path.claim())) : 0;
    }

    private Term inner(Term term) {
      return term instanceof Term.Decode decode ? decode.bytes() : term;
    }
  },
  /** A body that is one atom has no part that anybody could dispute, so nobody looks at it. */
  A_SINGLE_ATOM_IS_NOT_EVALUATED {
    @Override
    CheckedProgram in(CheckedProgram program) {
      return withBodies(
          program,
          body -> body instanceof Formula.Atom ? new Formula.Constant(body.span(), true) : body);
    }
  },
  /** What was decided of the first part is taken for the whole. */
  A_PART_STANDS_FOR_THE_WHOLE {
    @Override
    Formula formula(Formula formula) {
      return formula instanceof Formula.And and ? and.operands().get(0) : formula;
    }
  },
  /** A number in an atom is a variable without a value, which the prover chooses. */
  THE_PROVER_CHOOSES_NUMBERS {
    @Override
    CheckedProgram in(CheckedProgram program) {
      return withBodies(program, ProverChosenNumbers::in);
    }
  },
  /** All quantifiers over one library look where the first of a definition looks. */
  HOLES_ARE_FILLED_ONCE {
    @Override
    CheckedProgram in(CheckedProgram program) {
      return new IrRewriter() {
        private final Map<String, Source> filled = new HashMap<>();

        @Override
        public Definition rewrite(Definition definition) {
          filled.clear();
          return super.rewrite(definition);
        }

        @Override
        protected Domain replaced(Domain domain) {
          if (!(domain.membership() instanceof Formula.Call call)) {
            return domain;
          }
          Source first = filled.computeIfAbsent(call.definition(), id -> domain.source());
          return new Domain(
              domain.span(), domain.variable(), domain.arguments(), first, domain.membership());
        }
      }.rewrite(program);
    }
  },
  /**
   * What has 20 bytes is an address: a label ({@code L} and the name) is taken for one when the
   * name has 19 characters, and is cut to one when it has more.
   */
  LABELS_OF_TWENTY_BYTES_ARE_ADDRESSES {
    private static final int SHORTEST = 19;

    @Override
    Formula formula(Formula formula) {
      return formula instanceof Formula.Call call && name(call).length() >= SHORTEST
          ? externalCall(call)
          : formula;
    }

    private String name(Formula.Call call) {
      return call.definition().substring(call.definition().lastIndexOf('.') + 1);
    }

    private Formula externalCall(Formula.Call call) {
      Octets label = Octets.ofAscii("L" + name(call).substring(0, SHORTEST));
      Octets claim = Codec.encode(new Codec.ClaimValue(label.addressWord(), List.of()));
      Term bytes = new Term.BytesLiteral(call.span(), BasicType.BYTES, claim.hex());
      return new Formula.ClaimCall(
          call.span(), new Term.Decode(call.span(), bytes, BasicType.CLAIM), call.arguments());
    }
  };

  Formula formula(Formula formula) {
    return formula;
  }

  Term term(Term term) {
    return term;
  }

  /** The program as a compiler with this mistake would understand it. */
  CheckedProgram in(CheckedProgram program) {
    return new IrRewriter() {
      @Override
      protected Formula replaced(Formula formula) {
        return formula(formula);
      }

      @Override
      protected Term replaced(Term term) {
        return term(term);
      }
    }.rewrite(program);
  }

  /** The bodies of predicates, changed as a whole. */
  private static CheckedProgram withBodies(
      CheckedProgram program, java.util.function.UnaryOperator<Formula> change) {
    List<Definition> definitions = new ArrayList<>();
    for (Definition it : program.definitions()) {
      Formula body = it.kind() == DefinitionKind.PREDICATE ? change.apply(it.body()) : it.body();
      definitions.add(
          new Definition(
              it.span(), it.name(), it.namespace(), it.kind(), it.inputs(), body, it.doc()));
    }
    return new CheckedProgram(
        definitions, program.params(), program.userAtoms(), program.records());
  }

  /** A body with the numbers in its atoms replaced by a variable that ranges over all bytes. */
  private static final class ProverChosenNumbers extends IrRewriter {

    /** Beyond the inputs of any program of these tests. */
    private static final int ID = 1000;

    private final Variable chosen;

    private ProverChosenNumbers(Formula body) {
      chosen = new Variable(body.span(), "chosen", BasicType.BYTES, ID);
    }

    static Formula in(Formula body) {
      ProverChosenNumbers numbers = new ProverChosenNumbers(body);
      Domain anything =
          new Domain(
              body.span(),
              numbers.chosen,
              List.of(),
              new Source.AnyBytes(),
              new Formula.Constant(body.span(), true));
      return new Formula.Exists(body.span(), anything, numbers.rewrite(body));
    }

    @Override
    protected Term replaced(Term term) {
      return term instanceof Term.UintLiteral number
          ? new Term.Decode(
              number.span(), new Term.VariableTerm(number.span(), chosen), BasicType.UINT)
          : term;
    }
  }
}
