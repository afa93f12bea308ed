package org.ovmlang.codegen.solidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.solidity.Ir.and;
import static org.ovmlang.codegen.solidity.Ir.anyBytes;
import static org.ovmlang.codegen.solidity.Ir.atom;
import static org.ovmlang.codegen.solidity.Ir.call;
import static org.ovmlang.codegen.solidity.Ir.claim;
import static org.ovmlang.codegen.solidity.Ir.claimCall;
import static org.ovmlang.codegen.solidity.Ir.definition;
import static org.ovmlang.codegen.solidity.Ir.equal;
import static org.ovmlang.codegen.solidity.Ir.exists;
import static org.ovmlang.codegen.solidity.Ir.inputs;
import static org.ovmlang.codegen.solidity.Ir.param;
import static org.ovmlang.codegen.solidity.Ir.term;
import static org.ovmlang.codegen.solidity.Ir.uint;
import static org.ovmlang.codegen.solidity.Ir.value;
import static org.ovmlang.codegen.solidity.Ir.variable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.Variable;

class SolidityNamesTest {

  private static final Param TOKEN = param("token", BasicType.ADDRESS);

  private static Generated compiled(CheckedProgram program) {
    Generated generated = Generated.of(program);
    generated.compile(SoliditySettings.UNOPTIMIZED);
    return generated;
  }

  @Test
  void everyNameThatMeansSomethingInSolidityCanBeAnInput() {
    List<String> words =
        List.of(
            "msg",
            "now",
            "keccak256",
            "this",
            "tx",
            "block",
            "uint256",
            "bytes7",
            "memory",
            "prove",
            "evaluate",
            "_",
            "_provePart1",
            "evaluation",
            "deployment",
            "ok",
            "index",
            "value",
            "value1",
            "variables",
            "Claim",
            "Atoms",
            "Deployment",
            "Variables",
            "WordsFormula",
            "from",
            "token",
            "_refute",
            "$",
            "inputs",
            "Links",
            "abi",
            "error",
            "super",
            "type");
    List<Definition> definitions = new ArrayList<>();
    // Few inputs are parameters, many are fields of a struct: both must be legal.
    for (int size : List.of(2, words.size())) {
      for (int from = 0; from < words.size(); from += size) {
        List<String> part = words.subList(from, Math.min(words.size(), from + size));
        List<Variable> inputs = inputs(BasicType.BYTES, part.toArray(new String[0]));
        Variable bound = variable(part.get(0), BasicType.BYTES, inputs.size());
        Formula some =
            exists(
                anyBytes(bound, atom("Bool", term(bound))),
                and(
                    atom("Equal", term(inputs.get(0)), term(bound)),
                    atom("Equal", term(inputs.get(part.size() - 1)), Ir.encode(value(TOKEN)))));
        definitions.add(
            definition(
                DefinitionKind.PREDICATE,
                List.of("words"),
                definitions.isEmpty() ? "words" : "words" + size + "From" + from,
                inputs,
                some));
      }
    }
    compiled(new CheckedProgram(definitions, List.of(TOKEN), List.of()));
  }

  @Test
  void definitionsOfOneNameInTwoFilesCanCallEachOther() {
    Variable x = variable("x", BasicType.UINT, 0);
    Definition inner =
        definition(
            DefinitionKind.PREDICATE,
            List.of("a", "lib"),
            "same",
            List.of(x),
            equal(term(x), uint(1)));
    Definition outer =
        definition(
            DefinitionKind.PREDICATE,
            List.of("b"),
            "same",
            List.of(x),
            and(
                call("a.lib.same", term(x)),
                claimCall(claim("a.lib.same", term(x))),
                claimCall(claim("b.same", term(x)))));
    Generated generated = compiled(Ir.program(inner, outer));

    assertThat(generated.file("b/SamePredicate.sol"))
        .contains("import {SameFormula as ALib_SameFormula} from \"../a/lib/SamePredicate.sol\";")
        .contains("constructor(address aLib_SamePredicate_) {")
        .contains("deployment.b_SamePredicate = address(this);");
  }

  @Test
  void supportFolderIsNotForNamespaces() {
    Definition predicate =
        definition(DefinitionKind.PREDICATE, List.of("ovm"), "i", List.of(), Ir.constant(true));

    assertThat(Generated.of(Ir.program(predicate)).files())
        .containsKeys("ovm_/IPredicate.sol", "ovm/IPredicate.sol");
  }

  @Test
  void constructorTakesParamsThenPredicatesThenAtomsEachByName() {
    AtomDeclaration atom = Ir.declaration("accepts", false, uint(0));
    Definition extern = Ir.extern("remote");
    Variable x = variable("x", BasicType.UINT, 0);
    Definition other =
        definition(DefinitionKind.PREDICATE, List.of("z"), "alpha", List.of(x), Ir.constant(true));
    Param last = param("zero", BasicType.UINT);
    Definition user =
        definition(
            DefinitionKind.PREDICATE,
            List.of(),
            "user",
            List.of(x),
            and(
                Ir.userAtom(atom, term(x)),
                claimCall(claim("remote")),
                claimCall(claim("z.alpha", value(last))),
                equal(value(TOKEN), value(TOKEN))));
    CheckedProgram program =
        new CheckedProgram(List.of(extern, other, user), List.of(TOKEN, last), List.of(atom));

    PredicateContract contract = SolidityLayout.of(program).predicate("user");

    assertThat(contract.path()).isEqualTo("UserPredicate.sol");
    assertThat(contract.constructorArguments())
        .extracting(ConstructorArgument::key)
        .containsExactly("token", "zero", "z.alpha", "remote", "accepts");
    assertThat(compiled(program).file("UserPredicate.sol"))
        .contains(
            "constructor(address token_, uint256 zero_, address alphaPredicate_, "
                + "address remotePredicate_, address acceptsAtom_) {");
  }

  @Test
  void paramsOfEveryTypeCompileAndManyComeAsOneStruct() {
    List<Param> params = new ArrayList<>();
    List<Formula> uses = new ArrayList<>();
    for (BasicType type : BasicType.values()) {
      Param param = param("fixed" + type.displayName(), type);
      params.add(param);
      uses.add(equal(value(param), value(param)));
    }
    Definition predicate = Ir.predicate("all", List.of(), and(uses.toArray(new Formula[0])));
    CheckedProgram program = new CheckedProgram(List.of(predicate), params, List.of());

    assertThat(SolidityLayout.of(program).predicate("test.all").takesStruct()).isTrue();
    assertThat(compiled(program).file("test/AllPredicate.sol"))
        .contains("constructor(Links memory links) {");
  }

  @Test
  void docCommentsCannotLeaveTheirComment() {
    Definition plain = Ir.predicate("doc", List.of(), Ir.constant(true));
    String hostile =
        "one */ \u2028 contract A {} \u202e\n@param x mail a@b.c\r second \u0085 \u000b selfdestruct"
            + "\nSPDX-License-Identifier: MIT \\";
    Definition documented =
        new Definition(
            plain.span(),
            plain.name(),
            plain.namespace(),
            plain.kind(),
            plain.inputs(),
            plain.body(),
            hostile);

    assertThat(compiled(Ir.program(documented)).file("test/DocPredicate.sol"))
        .contains("/// @notice one */\n///  contract A {}");
  }
}
