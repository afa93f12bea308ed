package org.ovmlang.verification.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ovmlang.codegen.solidity.ConstructorArgument;
import org.ovmlang.codegen.solidity.SolidityLayout;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.verification.differential.Sides;

/** The contracts of {@code attacked.ovm}, the adjudicator and what attacks them, as sources. */
final class Sources {

  private static final String RESOURCES = "/org/ovmlang/verification/";
  private static final Pattern IMPORT = Pattern.compile("from \"([^\"]+)\";");
  private static final Pattern CONTRACT = Pattern.compile("(?m)^contract (\\w+)");
  private static final int METADATA_BYTES = 53;
  private static final CheckedProgram PROGRAM = program();
  private static final SolidityLayout LAYOUT = SolidityLayout.of(PROGRAM);
  private static final SortedMap<String, String> ALL = all();

  /** Compiled once for all tests of this JVM. */
  private static final class Ours {
    static final SolidityCompilation CONTRACTS = compile(ALL);
  }

  private Sources() {}

  private static CheckedProgram program() {
    Path folder =
        Path.of(
            System.getProperty("ovm.root.directory"),
            "verification/src/test/resources" + RESOURCES + "attack");
    CompilationResult result =
        new org.ovmlang.compiler.Compiler(
                new CompilerOptions(List.of(folder), List.of(), List.of()))
            .compile(List.of(folder.resolve("attacked.ovm")));
    return result.program().orElseThrow(() -> new AssertionError(result.diagnostics().toString()));
  }

  private static SortedMap<String, String> all() {
    SortedMap<String, String> sources = new TreeMap<>();
    BackendOptions options = new BackendOptions("org.ovmlang.attack", "ovm-lang attack tests");
    for (GeneratedFile file : Sides.SOLIDITY.emit(PROGRAM, options)) {
      sources.put(file.path(), file.content());
    }
    for (String file :
        List.of(
            "chain/Accounts.sol",
            "chain/Predicates.sol",
            "chain/Stores.sol",
            "attack/Attackers.sol")) {
      sources.put("ovm/" + file.substring(file.indexOf('/') + 1), resource(file));
    }
    return sources;
  }

  private static String resource(String file) {
    try (InputStream stream = Sources.class.getResourceAsStream(RESOURCES + file)) {
      return new String(
          Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SolidityCompilation compile(Map<String, String> sources) {
    return SolidityCompilers.find(SolidityCompilerOptions.fromSystem())
        .compile(SolidityInput.of(sources, SoliditySettings.OPTIMIZED))
        .orThrow();
  }

  /** One of our contracts, or of those that attack them. */
  static ContractArtifact ours(String contract) {
    return Ours.CONTRACTS.contract(file(contract), contract);
  }

  /** The contracts of each variant by name, compiled in one call. */
  static Map<Variant, Map<String, ContractArtifact>> compile(Variant... variants) {
    SortedMap<String, String> sources = new TreeMap<>();
    for (int i = 0; i < variants.length; i++) {
      SortedMap<String, String> changed = variants[i].in(ALL);
      for (String contract : variants[i].contracts()) {
        addWithImports(file(contract), changed, "variant" + i + "/", sources);
      }
    }
    SolidityCompilation compiled = compile(sources);
    Map<Variant, Map<String, ContractArtifact>> artifacts = new HashMap<>();
    for (int i = 0; i < variants.length; i++) {
      Map<String, ContractArtifact> ofVariant = new TreeMap<>();
      for (String contract : variants[i].contracts()) {
        ofVariant.put(contract, compiled.contract("variant" + i + "/" + file(contract), contract));
      }
      requireOther(variants[i], ofVariant);
      artifacts.put(variants[i], ofVariant);
    }
    return artifacts;
  }

  /** Each contract that is said to lack the rule must be another than ours. */
  private static void requireOther(Variant variant, Map<String, ContractArtifact> contracts) {
    contracts.forEach(
        (name, artifact) -> {
          if (code(artifact).equals(code(ours(name)))) {
            throw new AssertionError(name + " is ours also without: " + variant.rule());
          }
        });
  }

  /** Without the digest of the sources at its end. */
  private static String code(ContractArtifact artifact) {
    String bytecode = artifact.bytecode();
    return bytecode.substring(0, bytecode.length() - 2 * METADATA_BYTES);
  }

  private static void addWithImports(
      String file, Map<String, String> from, String folder, Map<String, String> to) {
    String source = Objects.requireNonNull(from.get(file), file);
    if (to.putIfAbsent(folder + file, source) != null) {
      return;
    }
    Matcher imports = IMPORT.matcher(source);
    while (imports.find()) {
      Path imported = Path.of(file).resolveSibling(imports.group(1)).normalize();
      addWithImports(imported.toString().replace('\\', '/'), from, folder, to);
    }
  }

  private static String file(String contract) {
    return ALL.entrySet().stream()
        .filter(
            source ->
                CONTRACT
                    .matcher(source.getValue())
                    .results()
                    .anyMatch(found -> found.group(1).equals(contract)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no contract " + contract));
  }

  /** The names of the generated predicate contracts. */
  static List<String> predicates() {
    return PROGRAM.definitions().stream()
        .filter(definition -> definition.kind() == DefinitionKind.PREDICATE)
        .map(definition -> LAYOUT.predicate(definition.id()).contract())
        .toList();
  }

  /** The params and atoms that the constructor of a predicate takes, in order; none of others. */
  static List<String> constructorArguments(String contract) {
    String definition = contract.replaceFirst("Predicate$", "");
    String id =
        "attacked." + definition.substring(0, 1).toLowerCase(Locale.ROOT) + definition.substring(1);
    boolean generated = PROGRAM.definitions().stream().anyMatch(known -> known.id().equals(id));
    return generated
        ? LAYOUT.predicate(id).constructorArguments().stream()
            .map(ConstructorArgument::key)
            .toList()
        : List.of();
  }
}
