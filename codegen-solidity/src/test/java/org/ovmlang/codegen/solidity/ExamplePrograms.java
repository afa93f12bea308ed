package org.ovmlang.codegen.solidity;

import static org.ovmlang.codegen.solidity.Ir.and;
import static org.ovmlang.codegen.solidity.Ir.anyBytes;
import static org.ovmlang.codegen.solidity.Ir.atom;
import static org.ovmlang.codegen.solidity.Ir.call;
import static org.ovmlang.codegen.solidity.Ir.claimAddress;
import static org.ovmlang.codegen.solidity.Ir.claimCall;
import static org.ovmlang.codegen.solidity.Ir.constant;
import static org.ovmlang.codegen.solidity.Ir.decode;
import static org.ovmlang.codegen.solidity.Ir.encode;
import static org.ovmlang.codegen.solidity.Ir.equal;
import static org.ovmlang.codegen.solidity.Ir.exists;
import static org.ovmlang.codegen.solidity.Ir.forAll;
import static org.ovmlang.codegen.solidity.Ir.input;
import static org.ovmlang.codegen.solidity.Ir.library;
import static org.ovmlang.codegen.solidity.Ir.literal;
import static org.ovmlang.codegen.solidity.Ir.numbers;
import static org.ovmlang.codegen.solidity.Ir.param;
import static org.ovmlang.codegen.solidity.Ir.predicate;
import static org.ovmlang.codegen.solidity.Ir.term;
import static org.ovmlang.codegen.solidity.Ir.uint;
import static org.ovmlang.codegen.solidity.Ir.value;
import static org.ovmlang.codegen.solidity.Ir.variable;

import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;

/** Programs like those of a plasma chain. */
final class ExamplePrograms {

  static final Param COMMITMENT = param("commitment", BasicType.ADDRESS);
  static final Param PREFIX = param("prefix", BasicType.BYTES);

  private ExamplePrograms() {}

  /** A signature library, ownership, which it carries, and a checkpoint with everything in it. */
  static CheckedProgram plasma() {
    return new CheckedProgram(
        List.of(signedBy(), ownership(), checkpoint()), List.of(COMMITMENT, PREFIX), List.of());
  }

  private static Definition signedBy() {
    Variable signature = variable("signature", BasicType.BYTES, 0);
    Variable message = variable("message", BasicType.BYTES, 1);
    Variable signer = variable("signer", BasicType.ADDRESS, 2);
    return library(
        "SignedBy",
        List.of(signature, message, signer),
        atom(
            "IsValidSignature",
            term(message),
            term(signature),
            term(signer),
            literal(BasicType.BYTES, "736563703235366b31")));
  }

  private static Definition ownership() {
    Variable owner = variable("owner", BasicType.ADDRESS, 0);
    Variable tx = variable("tx", BasicType.BYTES, 1);
    Variable signature = variable("signature", BasicType.BYTES, 2);
    Formula signed = call("test.SignedBy", term(signature), term(tx), term(owner));
    return predicate(
        "ownership",
        List.of(owner, tx),
        exists(anyBytes(signature, signed, term(tx), term(owner)), constant(true)));
  }

  private static Definition checkpoint() {
    Variable su = variable("su", BasicType.CLAIM, 0);
    Variable proof = variable("proof", BasicType.BYTES, 1);
    Variable root = variable("root", BasicType.BYTES, 2);
    Variable block = variable("b", BasicType.UINT, 3);
    Variable old = variable("old", BasicType.CLAIM, 4);
    Term number = input(term(su), 2);
    Formula included =
        exists(
            anyBytes(root, atom("IsStored", value(COMMITMENT), number, term(root)), number),
            atom(
                "VerifyInclusion",
                input(term(su), 3),
                decode(input(term(su), 0), BasicType.ADDRESS),
                decode(input(term(su), 1), BasicType.RANGE),
                decode(term(proof), BasicType.INCLUSION_PROOF),
                decode(term(root), BasicType.BYTES32)));
    Formula member =
        and(
            atom("Equal", input(term(old), 2), encode(term(block))),
            equal(claimAddress(term(old)), Ir.addressOf("test.checkpoint")));
    Formula spent =
        forAll(
            numbers(block, uint(0), decode(number, BasicType.UINT)),
            forAll(anyBytes(old, member, input(term(su), 0)), claimCall(term(old), value(PREFIX))));
    return predicate("checkpoint", List.of(su, proof), and(included, spent));
  }
}
