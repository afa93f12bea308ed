package org.ovmlang.verification.fault;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.ContractSide;
import org.ovmlang.verification.differential.Deployment;
import org.ovmlang.verification.differential.Difference;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.differential.ThreeWay;
import org.ovmlang.verification.interpreter.Octets;

/**
 * The comparison with a runtime that has a mistake, as it is loaded beside that runtime. It is
 * given and gives nothing but what both sides know: the program, and values of the interpreter and
 * of Java.
 */
public final class OnTheOtherSide implements Function<List<Object>, String> {

  /** Made by {@link PatchedClasses}. */
  public OnTheOtherSide() {}

  /** What {@link #apply} takes. */
  static List<Object> input(
      Specimen specimen,
      int cases,
      CheckedProgram program,
      Map<String, byte[]> deciders,
      String url,
      ContractSide contracts) {
    Deployment deployment = contracts.deployment();
    return List.of(
        specimen.toString(),
        cases,
        program,
        deciders,
        url,
        contracts.bench(),
        deployment.predicates(),
        deployment.userAtoms(),
        deployment.params(),
        deployment.stores());
  }

  /** A law that is broken; empty if none is. */
  @Override
  @SuppressWarnings("unchecked")
  public String apply(List<Object> input) {
    Specimen specimen = Specimen.of((String) input.get(0));
    int count = (Integer) input.get(1);
    CheckedProgram program = (CheckedProgram) input.get(2);
    Deployment deployment =
        new Deployment(
            (Map<String, Octets>) input.get(6),
            (Map<String, Octets>) input.get(7),
            (Map<String, Octets>) input.get(8),
            (List<Octets>) input.get(9));
    ContractSide contracts =
        ContractSide.at((String) input.get(4), (Octets) input.get(5), deployment);
    try {
      JavaSide deciders = JavaSide.of(program, (Map<String, byte[]>) input.get(3));
      return specimen
          .cases(program, deployment, count)
          .brokenLaw(ThreeWay.brisk(program, deciders, contracts))
          .orElse("");
    } catch (UncheckedIOException nodeIsGone) {
      throw nodeIsGone;
    } catch (RuntimeException | ExceptionInInitializerError | NoClassDefFoundError e) {
      return Difference.RUNS;
    }
  }
}
