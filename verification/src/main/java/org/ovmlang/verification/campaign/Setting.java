package org.ovmlang.verification.campaign;

import org.ovmlang.codegen.solidity.compiler.SoliditySettings;

/** How contracts are compiled; a third of all programs each way. */
public enum Setting {
  /** Without the optimiser. */
  OPTIMISER_OFF("optimiser off", SoliditySettings.UNOPTIMIZED),
  /** With it. */
  OPTIMISER_ON("optimiser on", SoliditySettings.OPTIMIZED),
  /** With it, by way of Yul. */
  VIA_IR("via IR", SoliditySettings.VIA_IR);

  private final String title;
  private final SoliditySettings solidity;

  Setting(String title, SoliditySettings solidity) {
    this.title = title;
    this.solidity = solidity;
  }

  /** In words. */
  public String title() {
    return title;
  }

  /** For the compiler. */
  public SoliditySettings solidity() {
    return solidity;
  }
}
