package org.ovmlang.verification.fault;

/** What a mistake is made in, and so who has to find it. */
public enum Part {
  /** The generator of deciders. */
  JAVA_EMITTER("generator of deciders"),
  /** The generator of contracts. */
  SOLIDITY_EMITTER("generator of contracts"),
  /** What all generated contracts share. */
  SUPPORT_LIBRARY("Solidity support library"),
  /** The contract that disputes are played on. */
  ADJUDICATOR("adjudicator"),
  /** What generated deciders need. */
  RUNTIME("runtime"),
  /** From the source text to the program that the back ends are given. */
  COMPILER("compiler");

  private final String title;

  Part(String title) {
    this.title = title;
  }

  /** In words. */
  public String title() {
    return title;
  }
}
