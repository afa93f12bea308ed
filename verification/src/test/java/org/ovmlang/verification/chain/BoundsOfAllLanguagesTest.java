package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;
import org.ovmlang.compiler.game.GameLimits;
import org.ovmlang.runtime.value.Limits;

/** The compiler, the runtime and the contracts have the same bounds under the same names. */
class BoundsOfAllLanguagesTest {

  private static final Pattern CONSTANT = Pattern.compile("uint256 constant (\\w+) = ([0-9_]+);");

  /** The bounds of the contracts by name. */
  private static Map<String, Integer> contracts() {
    Map<String, Integer> constants = new TreeMap<>();
    Matcher matcher = CONSTANT.matcher(SupportLibrary.sources().get("Bounds.sol"));
    while (matcher.find()) {
      constants.put(matcher.group(1), Integer.parseInt(matcher.group(2).replace("_", "")));
    }
    return constants;
  }

  private static Map<String, Integer> constants(Class<?> type) throws IllegalAccessException {
    Map<String, Integer> constants = new TreeMap<>();
    for (Field field : type.getFields()) {
      constants.put(field.getName(), field.getInt(null));
    }
    return constants;
  }

  @Test
  void theRuntimeHasTheBoundsOfTheContracts() throws IllegalAccessException {
    Map<String, Integer> contracts = contracts();
    assertThat(constants(Limits.class))
        .isNotEmpty()
        .allSatisfy(
            (name, value) -> {
              assertThat(contracts).containsEntry(name, value);
            });
  }

  @Test
  void theCompilerHasTheBoundsOfTheContracts() throws IllegalAccessException {
    Map<String, Integer> contracts = contracts();
    Map<String, Integer> compiler = constants(GameLimits.class);
    // What no contract says: how much of a param can be stored, and the gas of the first claim
    // value.
    assertThat(compiler.remove("MAX_PARAM_BYTES")).isEqualTo(24_576);
    assertThat(compiler.remove("NESTED_MOVE_GAS"))
        .isEqualTo(
            contracts.get("NESTED_GAS")
                + (contracts.get("FUEL") - 1) * contracts.get("NESTED_GAS_PER_FUEL"));
    assertThat(compiler)
        .isNotEmpty()
        .allSatisfy(
            (name, value) -> {
              assertThat(contracts).containsEntry(name, value);
            });
  }

  @Test
  void aMessageAPositionAndWhatIsAroundThemFitIntoATransaction() {
    Map<String, Integer> contracts = contracts();
    assertThat(contracts.get("MAX_MESSAGE_BYTES") + contracts.get("MAX_POSITION_BYTES") + 4_096)
        .isLessThanOrEqualTo(131_072);
  }
}
