package org.ovmlang.verification.campaign;

import org.ovmlang.codegen.solidity.compiler.SoliditySettings;

/** How contracts are compiled; a third of all programs each way. */
public enum Setting {
  /** Without the optimiser. */
  OPTIMISER_OFF(0, "optimiser off"),
  /** With it. */
  OPTIMISER_ON(1, "optimiser on"),
  /** With it, by way of Yul. */
  VIA_IR(2, "via IR");

  private final int number;
  private final String title;

  Setting(int number, String title) {
    this.number = number;
    this.title = title;
  }

  /** Which, from 0: of so many programs in a row this setting has the one with this number. */
  int number() {
    return number;
  }

  /** In words. */
  public String title() {
    return title;
  }

  /** For the compiler. */
  public SoliditySettings solidity() {
    return switch (this) {
      case OPTIMISER_OFF -> SoliditySettings.UNOPTIMIZED;
      case OPTIMISER_ON -> SoliditySettings.OPTIMIZED;
      case VIA_IR -> SoliditySettings.VIA_IR;
    };
  }
}
