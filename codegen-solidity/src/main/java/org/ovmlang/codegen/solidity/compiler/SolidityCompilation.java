package org.ovmlang.codegen.solidity.compiler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ovmlang.codegen.solidity.compiler.SolidityDiagnostic.Severity;

/**
 * What the Solidity compiler answered.
 *
 * @param contracts everything that was compiled, in the order of the output
 * @param diagnostics all messages, in the order of the output
 */
public record SolidityCompilation(
    List<ContractArtifact> contracts, List<SolidityDiagnostic> diagnostics) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the lists. */
  public SolidityCompilation {
    contracts = List.copyOf(contracts);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Reads standard JSON output.
   *
   * @throws SolidityCompilerException if the text is not that
   */
  public static SolidityCompilation parse(String standardJson) {
    JsonNode root;
    try {
      root = JSON.readTree(standardJson);
    } catch (JsonProcessingException e) {
      throw new SolidityCompilerException(
          "the Solidity compiler answered something else than JSON", e);
    }
    List<ContractArtifact> contracts = new ArrayList<>();
    root.path("contracts")
        .properties()
        .forEach(
            file ->
                file.getValue()
                    .properties()
                    .forEach(
                        contract ->
                            contracts.add(
                                artifact(file.getKey(), contract.getKey(), contract.getValue()))));
    List<SolidityDiagnostic> diagnostics = new ArrayList<>();
    root.path("errors").forEach(error -> diagnostics.add(diagnostic(error)));
    return new SolidityCompilation(contracts, diagnostics);
  }

  /** The errors; with any of them there may be no contracts. */
  public List<SolidityDiagnostic> errors() {
    return withSeverity(Severity.ERROR);
  }

  /** The warnings. */
  public List<SolidityDiagnostic> warnings() {
    return withSeverity(Severity.WARNING);
  }

  /**
   * This compilation, if it has no errors.
   *
   * @throws SolidityCompilerException with the compiler's own messages otherwise
   */
  public SolidityCompilation orThrow() {
    if (!errors().isEmpty()) {
      throw new SolidityCompilerException(
          errors().stream().map(SolidityDiagnostic::formatted).collect(Collectors.joining("\n")));
    }
    return this;
  }

  /** The contract of this name in this file, if there is one. */
  public Optional<ContractArtifact> find(String file, String name) {
    return contracts.stream()
        .filter(contract -> contract.file().equals(file) && contract.name().equals(name))
        .findFirst();
  }

  /**
   * The contract of this name in this file.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ContractArtifact contract(String file, String name) {
    return find(file, name)
        .orElseThrow(() -> new IllegalArgumentException("no contract " + name + " in " + file));
  }

  private List<SolidityDiagnostic> withSeverity(Severity severity) {
    return diagnostics.stream().filter(message -> message.severity() == severity).toList();
  }

  private static ContractArtifact artifact(String file, String name, JsonNode contract) {
    JsonNode evm = contract.path("evm");
    return new ContractArtifact(
        file,
        name,
        contract.path("abi").toString(),
        "0x" + evm.path("bytecode").path("object").asText(),
        "0x" + evm.path("deployedBytecode").path("object").asText());
  }

  private static SolidityDiagnostic diagnostic(JsonNode error) {
    String message = error.path("message").asText();
    return new SolidityDiagnostic(
        Severity.valueOf(error.path("severity").asText("error").toUpperCase(Locale.ROOT)),
        message,
        error.path("formattedMessage").asText(message));
  }
}
