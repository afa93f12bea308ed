package org.ovmlang.verification.report;

import java.util.List;

/** What the figures do not speak of. */
final class NotVerified {

  static final List<String> LIST =
      List.of(
          "No audit: nobody outside of the project has looked at the contracts.",
          "Nothing is proved. Random programs are small, and random worlds have few witnesses.",
          "One Solidity compiler (0.8.37) and one EVM (anvil) were compared; other versions in the"
              + " range of the pragma were not.",
          "Random programs are deployed without the limit on the size of a contract.",
          "Signatures and inclusion proofs that hold are compared on the plasma programs and those"
              + " written by hand, not on random ones.",
          "What deciders find of the gas of claim values within claim values: they count the bytes"
              + " and places of such a proof, and not its gas.",
          "Gas under congestion, reorganisations of a chain and censorship are not played.");

  private NotVerified() {}
}
