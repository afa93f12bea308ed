package org.ovmlang.verification.fault;

import java.util.List;
import java.util.SortedMap;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.BackEnds;
import org.ovmlang.verification.differential.Fault;

/** Back ends with a mistake in them. */
final class FaultyBackend {

  private static final String JAVA = "org.ovmlang.codegen.java.";
  private static final String SOLIDITY = "org.ovmlang.codegen.solidity.";

  private FaultyBackend() {}

  /**
   * The back end with the fault.
   *
   * @throws IllegalStateException if the fault cannot be made
   */
  static Backend of(SeededFault fault) {
    return switch (fault.part()) {
      case JAVA_EMITTER -> emitter(fault, BackEnds.JAVA, JAVA, "JavaBackend");
      case SOLIDITY_EMITTER -> emitter(fault, BackEnds.SOLIDITY, SOLIDITY, "SolidityBackend");
      case SUPPORT_LIBRARY -> withLibrary(Repository.edited(fault.edits()));
      case ADJUDICATOR, RUNTIME, COMPILER ->
          throw new IllegalArgumentException("not in a back end: " + fault);
    };
  }

  private static Backend emitter(SeededFault fault, Backend sound, String prefix, String name) {
    return fault
        .change()
        .map(change -> changed(change, sound))
        .orElseGet(
            () -> (Backend) PatchedClasses.with(fault, List.of(prefix)).instance(prefix + name));
  }

  private static Backend changed(Fault change, Backend sound) {
    return change.in(sound);
  }

  private static Backend withLibrary(SortedMap<String, String> edited) {
    return new Backend() {
      @Override
      public String target() {
        return BackEnds.SOLIDITY.target();
      }

      @Override
      public List<GeneratedFile> emit(CheckedProgram program, BackendOptions options) {
        return BackEnds.SOLIDITY.emit(program, options).stream().map(this::edited).toList();
      }

      private GeneratedFile edited(GeneratedFile file) {
        String source =
            Repository.SUPPORT_LIBRARY + file.path().substring(file.path().lastIndexOf('/') + 1);
        return file.path().startsWith("ovm/") && edited.containsKey(source)
            ? new GeneratedFile(file.path(), edited.get(source))
            : file;
      }
    };
  }
}
