package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;

/**
 * Emits Solidity: a file for each definition, a small one for everything that is fixed at
 * deployment, and the support library in {@code ovm/}, so that the output compiles by itself.
 *
 * <p>Each definition is an abstract contract with its functions, which callers inherit; a predicate
 * is a contract besides. {@link SolidityLayout} says how they are called and deployed.
 */
public final class SolidityBackend implements Backend {

  /** Made by the service loader. */
  public SolidityBackend() {}

  @Override
  public String target() {
    return "solidity";
  }

  @Override
  public List<GeneratedFile> emit(CheckedProgram program, BackendOptions options) {
    ProgramContext context = new ProgramContext(program, options);
    List<GeneratedFile> files = new ArrayList<>();
    for (Definition definition : program.definitions()) {
      if (definition.kind() != DefinitionKind.EXTERN) {
        files.add(DefinitionFile.write(context, definition));
      }
    }
    for (Link link : context.layout().usedLinks()) {
      files.add(LinkFile.write(link, options));
    }
    SupportLibrary.sources()
        .forEach((name, text) -> files.add(new GeneratedFile("ovm/" + name, text)));
    files.sort(Comparator.comparing(GeneratedFile::path));
    return List.copyOf(files);
  }
}
