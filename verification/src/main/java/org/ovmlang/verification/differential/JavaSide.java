package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.backend.Names;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.trace.Trace;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/** The generated deciders of a program, compiled in memory. */
public final class JavaSide {

  private static final String ROOT_PACKAGE = "org.ovmlang.differential.p";

  private final CheckedProgram program;
  private final Map<String, Decider<?>> deciders;
  private final List<RecordedFact> facts;

  private JavaSide(CheckedProgram program) {
    this(program, new HashMap<>(), List.of());
  }

  private JavaSide(
      CheckedProgram program, Map<String, Decider<?>> deciders, List<RecordedFact> facts) {
    this.program = program;
    this.deciders = deciders;
    this.facts = List.copyOf(facts);
  }

  /** The same deciders, which are told some facts of an adjudicator with every world. */
  JavaSide knowing(List<RecordedFact> told) {
    return new JavaSide(program, deciders, told);
  }

  /**
   * Generates, compiles and loads the deciders.
   *
   * @throws IllegalStateException if the generated code is not accepted by javac without warnings
   */
  public static JavaSide of(CheckedProgram program, Backend backend) {
    return of(List.of(program), backend).get(0);
  }

  /**
   * Generates, compiles and loads the deciders of many programs in one run of javac.
   *
   * @throws IllegalStateException if the generated code is not accepted by javac without warnings
   */
  public static List<JavaSide> of(List<CheckedProgram> programs, Backend backend) {
    return load(programs, InMemoryJava.load(emitted(programs, backend)));
  }

  /**
   * Generates and compiles the deciders of a program.
   *
   * @return the classes by name, for {@link #of(CheckedProgram, Map)}
   * @throws IllegalStateException if the generated code is not accepted by javac without warnings
   */
  public static Map<String, byte[]> compile(CheckedProgram program, Backend backend) {
    return InMemoryJava.compile(emitted(List.of(program), backend));
  }

  /** Loads the deciders that were compiled before. */
  public static JavaSide of(CheckedProgram program, Map<String, byte[]> classes) {
    return load(List.of(program), InMemoryJava.load(classes)).get(0);
  }

  private static List<GeneratedFile> emitted(List<CheckedProgram> programs, Backend backend) {
    List<GeneratedFile> files = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      files.addAll(backend.emit(programs.get(i), options(i)));
    }
    return files;
  }

  private static List<JavaSide> load(List<CheckedProgram> programs, ClassLoader loader) {
    List<JavaSide> sides = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      JavaSide side = new JavaSide(programs.get(i));
      for (Definition definition : programs.get(i).definitions()) {
        if (definition.kind() == DefinitionKind.PREDICATE) {
          side.deciders.put(definition.id(), instantiate(loader, definition, options(i)));
        }
      }
      sides.add(side);
    }
    return sides;
  }

  private static BackendOptions options(int index) {
    return new BackendOptions(ROOT_PACKAGE + index, "ovm-lang differential test");
  }

  private static Decider<?> instantiate(
      ClassLoader loader, Definition definition, BackendOptions options) {
    String name =
        Names.packageName(options.rootPackage(), definition)
            + "."
            + Names.typeName(definition.name())
            + "Decider";
    try {
      return (Decider<?>) loader.loadClass(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no decider " + name, e);
    }
  }

  /** What the decider of the case's definition says; nothing if it finds the claim ill-formed. */
  public Optional<Decision> decide(ClaimCase claimCase, Set<Octets> knownStores) {
    return decide(claimCase.definition(), claimCase.inputs(), world(claimCase, knownStores));
  }

  /** What the decider of a definition (named by its id) says; nothing of an ill-formed claim. */
  public Optional<Decision> decide(String definition, List<Octets> inputs, World world) {
    try {
      return Optional.of(decider(definition).decide(Conversions.bytes(inputs), world));
    } catch (IllFormedClaimException e) {
      return Optional.empty();
    }
  }

  /** The decider of a definition (named by its id). */
  public Decider<?> decider(String definition) {
    Decider<?> decider = deciders.get(definition);
    if (decider == null) {
      throw new IllegalArgumentException("no predicate " + definition);
    }
    return decider;
  }

  /**
   * How the decider of the case's definition comes to what it says; nothing if it finds the claim
   * ill-formed.
   */
  public Optional<Trace> trace(ClaimCase claimCase, Set<Octets> knownStores) {
    Decider<?> decider = decider(claimCase.definition());
    List<Bytes> inputs = Conversions.bytes(claimCase.inputs());
    try {
      return Optional.of(decider.trace(inputs, world(claimCase, knownStores)));
    } catch (IllFormedClaimException e) {
      return Optional.empty();
    }
  }

  /** What the deciders are told of the world of a case. */
  World world(ClaimCase claimCase, Set<Octets> knownStores) {
    return Conversions.world(program, claimCase, knownStores, deciders::get, facts);
  }

  /** What the deciders need to know of a world. */
  public World world(InterpretedWorld world, Set<Octets> knownStores) {
    return world(new ClaimCase("", List.of(), world, List.of()), knownStores);
  }

  /**
   * What the decider of a place's predicate says there; nothing if the program has no decider for
   * it.
   */
  public Optional<Decision> decideAt(
      ClaimCase claimCase, Set<Octets> knownStores, OpenPlace place) {
    return decideAt(world(claimCase, knownStores), place);
  }

  /** The same in a world that has been made before. */
  public static Optional<Decision> decideAt(World world, OpenPlace place) {
    return Optional.ofNullable(world.decider(Conversions.address(place.predicate())))
        .map(decider -> decider.decideAt(Conversions.place(place), world));
  }
}
