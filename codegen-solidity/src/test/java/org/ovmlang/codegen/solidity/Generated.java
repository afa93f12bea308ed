package org.ovmlang.codegen.solidity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SolidityCompiler;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityDiagnostic;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;

/** The Solidity of a program, by path. */
record Generated(Map<String, String> files) {

  private static final List<SoliditySettings> SETTINGS =
      List.of(SoliditySettings.UNOPTIMIZED, SoliditySettings.OPTIMIZED, SoliditySettings.VIA_IR);

  static Generated of(CheckedProgram program) {
    Map<String, String> files = new TreeMap<>();
    for (GeneratedFile file :
        new SolidityBackend().emit(program, new BackendOptions("org.example", "ovmc test"))) {
      assertThat(files.put(file.path(), file.content())).as(file.path()).isNull();
    }
    return new Generated(files);
  }

  String file(String path) {
    assertThat(files).containsKey(path);
    return files.get(path);
  }

  /** The length of all files but the support library. */
  int size() {
    return files.entrySet().stream()
        .filter(file -> !file.getKey().startsWith("ovm/"))
        .mapToInt(file -> file.getValue().length())
        .sum();
  }

  /** Compiles everything in each setting; the compiler must not say a word. */
  Generated compiles() {
    for (SoliditySettings settings : SETTINGS) {
      compile(settings);
    }
    return this;
  }

  SolidityCompilation compile(SoliditySettings settings) {
    SolidityCompiler compiler = SolidityCompilers.find(SolidityCompilerOptions.fromSystem());
    SolidityCompilation result = compiler.compile(SolidityInput.of(files, settings));
    // EIP-170 limits what can be deployed on the main net, not what a program may say.
    assertThat(result.diagnostics())
        .filteredOn(message -> !message.message().contains("code size"))
        .extracting(SolidityDiagnostic::formatted)
        .as(settings.toString())
        .isEmpty();
    return result;
  }
}
