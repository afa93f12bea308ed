package org.ovmlang.codegen.solidity;

import static org.ovmlang.codegen.solidity.Ir.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.*;

class SolidityBackendTest {
  @Test
  void show() {
    Variable owner = variable("owner", BasicType.ADDRESS, 0);
    Variable tx = variable("tx", BasicType.BYTES, 1);
    Variable sig = variable("signature", BasicType.BYTES, 2);
    Term verifier = literal(BasicType.BYTES, "736563703235366b31");
    Variable a0 = variable("signature", BasicType.BYTES, 0);
    Variable a1 = variable("message", BasicType.BYTES, 1);
    Variable a2 = variable("signer", BasicType.ADDRESS, 2);
    Definition signedBy =
        library(
            "SignedBy",
            List.of(a0, a1, a2),
            atom("IsValidSignature", term(a1), term(a0), term(a2), verifier));
    Definition ownership =
        predicate(
            "ownership",
            List.of(owner, tx),
            exists(
                anyBytes(
                    sig,
                    call("test.SignedBy", term(sig), term(tx), term(owner)),
                    term(tx),
                    term(owner)),
                constant(true)));
    Param commitment = param("commitment", BasicType.ADDRESS);
    Param prefix = param("prefix", BasicType.BYTES);
    Variable su = variable("su", BasicType.CLAIM, 0);
    Variable proof = variable("proof", BasicType.BYTES, 1);
    Variable root = variable("root", BasicType.BYTES, 2);
    Variable b = variable("b", BasicType.UINT, 3);
    Variable old = variable("old", BasicType.CLAIM, 4);
    Term suT = term(su);
    Definition checkpoint =
        predicate(
            "checkpoint",
            List.of(su, proof),
            and(
                exists(
                    anyBytes(
                        root,
                        atom("IsStored", value(commitment), input(suT, 2), term(root)),
                        input(suT, 2)),
                    atom(
                        "VerifyInclusion",
                        input(suT, 3),
                        decode(input(suT, 0), BasicType.ADDRESS),
                        decode(input(suT, 1), BasicType.RANGE),
                        decode(term(proof), BasicType.INCLUSION_PROOF),
                        decode(term(root), BasicType.BYTES32))),
                forAll(
                    numbers(b, uint(0), decode(input(suT, 2), BasicType.UINT)),
                    forAll(
                        anyBytes(
                            old,
                            and(
                                atom("Equal", input(term(old), 2), encode(term(b))),
                                atom(
                                    "Equal",
                                    claimAddress0(term(old)),
                                    encode(addressOf("test.checkpoint")))),
                            input(suT, 0)),
                        claimCall(term(old), value(prefix))))));
    Generated g =
        Generated.of(
            new CheckedProgram(
                List.of(signedBy, ownership, checkpoint), List.of(commitment, prefix), List.of()));
    g.files()
        .forEach(
            (p, t) -> {
              if (!p.startsWith("ovm/")) System.out.println("=== " + p + "\n" + t);
            });
    g.compiles();
  }

  static Term claimAddress0(Term t) {
    return encode(claimAddress(t));
  }
}
