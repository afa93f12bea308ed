package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.RecordDeclaration;
import org.ovmlang.compiler.source.DeepStack;

/**
 * Emits Solidity: a file for each definition, one for what is fixed at deployment, and the support
 * library in {@code ovm/}, so that the output compiles by itself.
 *
 * <p>Each definition is a library with its functions, which others call; a predicate is a contract
 * besides. Formulas are libraries and not base contracts, because contracts that inherit from many
 * have no linearisation in general, unless each names all its ancestors; and what is fixed at
 * deployment reaches them as a struct, because libraries have no immutables.
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
    return DeepStack.call(() -> emitHere(program, options));
  }

  private static List<GeneratedFile> emitHere(CheckedProgram program, BackendOptions options) {
    ProgramContext context = new ProgramContext(program, options);
    List<GeneratedFile> files = new ArrayList<>();
    for (Definition definition : program.definitions()) {
      if (definition.kind() != DefinitionKind.EXTERN) {
        files.add(DefinitionFile.write(context, definition));
      }
    }
    NavigableSet<Link> links = context.layout().usedLinks();
    if (!links.isEmpty()) {
      files.add(DeploymentFile.write(links, context.layout(), options));
    }
    for (RecordDeclaration declaration : program.records()) {
      files.add(RecordFile.write(context.layout(), declaration, options));
    }
    if (context.decoders().areUsed()) {
      files.add(CodecFile.write(context.decoders(), options));
    }
    SupportLibrary.sources()
        .forEach(
            (name, text) ->
                files.add(new GeneratedFile(SolidityLayout.SUPPORT_FOLDER + name, text)));
    files.sort(Comparator.comparing(GeneratedFile::path));
    return List.copyOf(files);
  }
}
