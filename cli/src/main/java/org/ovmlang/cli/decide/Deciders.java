package org.ovmlang.cli.decide;

import org.ovmlang.cli.world.WorldFile;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.Names;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.world.World;

/** The generated deciders of a program, compiled and loaded. */
public final class Deciders {

  private static final String ROOT_PACKAGE = "ovm";

  private final CheckedProgram program;
  private final ClassLoader classes;

  private Deciders(CheckedProgram program, ClassLoader classes) {
    this.program = program;
    this.classes = classes;
  }

  /**
   * Generates, compiles and loads the deciders.
   *
   * @param java the Java back end
   * @param generator the name and version that stand in the generated files
   * @param tracing whether a trace will be asked for: otherwise there is less to compile
   */
  public static Deciders load(
      CheckedProgram program, Backend java, String generator, boolean tracing) {
    BackendOptions options = new BackendOptions(ROOT_PACKAGE, generator, tracing);
    return DeepStack.call(
        () -> new Deciders(program, MemoryCompiler.compile(java.emit(program, options))));
  }

  /** The decider of a definition. */
  public Decider<?> of(Definition definition) {
    String name =
        Names.packageName(ROOT_PACKAGE, definition)
            + "."
            + Names.typeName(definition.name())
            + "Decider";
    try {
      return (Decider<?>) classes.loadClass(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the generated decider cannot be loaded: " + name, e);
    }
  }

  /**
   * The world that a file describes, with the decider of each predicate of the program that has an
   * address there.
   */
  public World world(WorldFile file) {
    InMemoryWitnessStore witnesses = new InMemoryWitnessStore();
    witnesses.putAll(file.witnesses());
    World.Builder world =
        World.builder().witnesses(witnesses).chain(file.chain()).asOf(file.asOf());
    file.constants().forEach(world::constant);
    file.predicates()
        .forEach(
            (id, address) -> {
              Definition definition = program.definition(id);
              if (definition.kind() == DefinitionKind.PREDICATE) {
                world.predicate(id, address, of(definition));
              } else {
                world.predicateAddress(id, address);
              }
            });
    return world.build();
  }
}
