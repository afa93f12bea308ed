package org.ovmlang.codegen.solidity.compiler;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sources to compile in one call.
 *
 * @param sources the texts by the name under which imports find them
 * @param settings how to compile them
 */
public record SolidityInput(SortedMap<String, String> sources, SoliditySettings settings) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the sources. */
  public SolidityInput {
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
  }

  /** An input of these sources. */
  public static SolidityInput of(Map<String, String> sources, SoliditySettings settings) {
    return new SolidityInput(new TreeMap<>(sources), settings);
  }

  /**
   * The input in the standard JSON of the Solidity compiler, asking for the interface and both
   * forms of the bytecode of every contract. Equal inputs give equal text.
   */
  public String toJson() {
    ObjectNode root = JSON.createObjectNode().put("language", "Solidity");
    ObjectNode texts = root.putObject("sources");
    sources.forEach((name, text) -> texts.putObject(name).put("content", text));
    ObjectNode options = root.putObject("settings");
    options
        .putObject("optimizer")
        .put("enabled", settings.optimizer())
        .put("runs", settings.runs());
    if (settings.viaIr()) {
      options.put("viaIR", true);
    }
    options
        .putObject("outputSelection")
        .putObject("*")
        .putArray("*")
        .add("abi")
        .add("evm.bytecode.object")
        .add("evm.deployedBytecode.object");
    return root.toString();
  }
}
