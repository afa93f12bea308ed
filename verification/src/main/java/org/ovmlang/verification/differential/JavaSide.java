package org.ovmlang.verification.differential;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
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

  private static final BackendOptions OPTIONS =
      new BackendOptions("org.ovmlang.differential", "ovm-lang differential test");

  private final CheckedProgram program;
  private final Map<String, Decider<?>> deciders = new HashMap<>();

  private JavaSide(CheckedProgram program) {
    this.program = program;
  }

  /**
   * Generates, compiles and loads the deciders.
   *
   * @throws IllegalStateException if the generated code is not accepted by javac without warnings
   */
  public static JavaSide of(CheckedProgram program, Backend backend) {
    JavaSide side = new JavaSide(program);
    ClassLoader loader = InMemoryJava.load(backend.emit(program, OPTIONS));
    for (Definition definition : program.definitions()) {
      if (definition.kind() == DefinitionKind.PREDICATE) {
        side.deciders.put(definition.id(), instantiate(loader, definition));
      }
    }
    return side;
  }

  private static Decider<?> instantiate(ClassLoader loader, Definition definition) {
    String name =
        Names.packageName(OPTIONS.rootPackage(), definition)
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
    return decide(
        claimCase.definition(), claimCase.inputs(), world(claimCase.world(), knownStores));
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
      return Optional.of(decider.trace(inputs, world(claimCase.world(), knownStores)));
    } catch (IllFormedClaimException e) {
      return Optional.empty();
    }
  }

  /** What the deciders need to know of a world. */
  public World world(InterpretedWorld world, Set<Octets> knownStores) {
    return Conversions.world(program, world, knownStores, deciders::get);
  }

  /**
   * What the decider of a place's predicate says there; nothing if the program has no decider for
   * it.
   */
  public Optional<Decision> decideAt(
      ClaimCase claimCase, Set<Octets> knownStores, OpenPlace place) {
    return decideAt(world(claimCase.world(), knownStores), place);
  }

  /** The same in a world that has been made before. */
  public static Optional<Decision> decideAt(World world, OpenPlace place) {
    return Optional.ofNullable(world.decider(Conversions.address(place.predicate())))
        .map(decider -> decider.decideAt(Conversions.place(place), world));
  }
}
