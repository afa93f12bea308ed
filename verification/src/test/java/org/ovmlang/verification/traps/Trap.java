package org.ovmlang.verification.traps;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ovmlang.compiler.ir.CheckedProgram;

/** A mistake of the earlier implementations that shows in the truth of a claim. */
enum Trap {
  ARGUMENT_WITH_A_PATH(ProgramFault.THE_PATH_OF_AN_ARGUMENT_IS_LOST, "argumentwithpath"),
  NESTED_UNNAMED_QUANTIFIERS(ProgramFault.LIBRARIES_ARE_INLINED_BY_NAME, "nestedunnamed"),
  CAPTURED_ARGUMENT(ProgramFault.LIBRARIES_ARE_INLINED_BY_NAME, "capturedargument"),
  LIBRARIES_OF_ONE_NAME(SourceFault.HINTS_ARE_KNOWN_BY_NAME, "samenamea", "samenameb"),
  LIBRARY_CALLED_TWICE(ProgramFault.HOLES_ARE_FILLED_ONCE, "calledtwice"),
  REPEATED_HOLE(SourceFault.A_HOLE_IS_FILLED_ONCE, "repeatedhole"),
  SINGLE_ATOM(ProgramFault.A_SINGLE_ATOM_IS_NOT_EVALUATED, "singleatom"),
  PATH_ON_A_BOUND_VARIABLE(ProgramFault.THE_PATH_OF_A_BOUND_VARIABLE_IS_LOST, "pathonvariable"),
  DEEP_PATH(ProgramFault.PATHS_END_AT_THE_SECOND_STEP, "deeppath"),
  NUMBER_LITERAL(ProgramFault.THE_PROVER_CHOOSES_NUMBERS, "numberliteral"),
  LONG_NAMES(ProgramFault.LABELS_OF_TWENTY_BYTES_ARE_ADDRESSES, "longnames"),
  PART_FOR_THE_WHOLE(ProgramFault.A_PART_STANDS_FOR_THE_WHOLE, "subformula"),
  /** Its fault is in the reading of claims: {@link TruthTrapsTest} makes it there. */
  LABELS(UnaryOperator.identity(), UnaryOperator.identity(), "labels");

  private final UnaryOperator<Map<String, String>> sourceFault;
  private final UnaryOperator<CheckedProgram> programFault;
  private final List<String> files;

  Trap(
      UnaryOperator<Map<String, String>> sourceFault,
      UnaryOperator<CheckedProgram> programFault,
      String... files) {
    this.sourceFault = sourceFault;
    this.programFault = programFault;
    this.files = List.of(files);
  }

  Trap(SourceFault fault, String... files) {
    this(fault::in, UnaryOperator.identity(), files);
  }

  Trap(ProgramFault fault, String... files) {
    this(UnaryOperator.identity(), fault::in, files);
  }

  /** The files of its program, which import nothing. */
  List<String> files() {
    return files;
  }

  /** The text of its files with the fault in it, if it is one of the text. */
  Map<String, String> faultySource(Map<String, String> texts) {
    return sourceFault.apply(texts);
  }

  /** The program of its files alone with the fault in it, if it is one of the program. */
  CheckedProgram faultyProgram(CheckedProgram program) {
    return programFault.apply(program);
  }
}
