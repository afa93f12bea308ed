package org.ovmlang.codegen.solidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.solidity.Ir.and;
import static org.ovmlang.codegen.solidity.Ir.anyBytes;
import static org.ovmlang.codegen.solidity.Ir.claimCall;
import static org.ovmlang.codegen.solidity.Ir.claimType;
import static org.ovmlang.codegen.solidity.Ir.constant;
import static org.ovmlang.codegen.solidity.Ir.declare;
import static org.ovmlang.codegen.solidity.Ir.decode;
import static org.ovmlang.codegen.solidity.Ir.element;
import static org.ovmlang.codegen.solidity.Ir.encode;
import static org.ovmlang.codegen.solidity.Ir.equal;
import static org.ovmlang.codegen.solidity.Ir.exists;
import static org.ovmlang.codegen.solidity.Ir.field;
import static org.ovmlang.codegen.solidity.Ir.length;
import static org.ovmlang.codegen.solidity.Ir.less;
import static org.ovmlang.codegen.solidity.Ir.library;
import static org.ovmlang.codegen.solidity.Ir.or;
import static org.ovmlang.codegen.solidity.Ir.param;
import static org.ovmlang.codegen.solidity.Ir.predicate;
import static org.ovmlang.codegen.solidity.Ir.record;
import static org.ovmlang.codegen.solidity.Ir.term;
import static org.ovmlang.codegen.solidity.Ir.typedClaim;
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
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;

/** Records, lists and the claims of definitions. */
class TypedValuesTest {

  private static final RecordType PAIR =
      new RecordType(
          List.of("test"),
          "pair",
          List.of(new Field("from", BasicType.UINT), new Field("owner", BasicType.ADDRESS)));

  private static final Definition UPDATE =
      predicate(
          "update",
          List.of(
              variable("token", BasicType.ADDRESS, 0),
              variable("range", BasicType.RANGE, 1),
              variable("pairs", new ListType(PAIR), 2),
              variable("note", BasicType.STRING, 3),
              variable("data", BasicType.BYTES, 4),
              variable("flag", BasicType.BOOL, 5),
              variable("root", BasicType.BYTES32, 6)),
          constant(true));

  private static final RecordType TRANSFER =
      new RecordType(
          List.of("test"),
          "Transfer",
          List.of(
              new Field("pair", PAIR),
              new Field("pairs", new ListType(PAIR)),
              new Field("update", claimType(UPDATE)),
              new Field("text", BasicType.STRING),
              new Field("proof", BasicType.INCLUSION_PROOF),
              new Field("open", new OpenClaimType(List.of(BasicType.UINT))),
              new Field("flags", new ListType(new ListType(BasicType.BOOL))),
              new Field("memory", BasicType.BYTES32)));

  private static CheckedProgram program(List<Param> params, Definition... definitions) {
    return new CheckedProgram(
        List.of(definitions), params, List.of(), List.of(declare(PAIR), declare(TRANSFER)));
  }

  private static Term[] fields(Variable update) {
    Term[] fields = new Term[UPDATE.inputs().size()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = field(term(update), i);
    }
    return fields;
  }

  @Test
  void everyTermOfEveryTypeCompilesWithoutAWordInEverySetting() {
    Variable transfer = variable("transfer", TRANSFER, 0);
    Variable update = variable("update", claimType(UPDATE), 1);
    Variable witness = variable("witness", new ListType(claimType(UPDATE)), 2);
    Param last = param("last", TRANSFER);
    Term remade = typedClaim(UPDATE, fields(update));
    Term element = element(field(term(transfer), 1), uint(2));
    AtomDeclaration accepts = Ir.declaration("accepts", false, term(transfer), element);
    Definition all =
        predicate(
            "all",
            List.of(transfer, update),
            exists(
                anyBytes(
                    witness,
                    equal(term(update), element(term(witness), length(term(witness)))),
                    element),
                and(
                    equal(term(transfer), value(last)),
                    equal(remade, term(update)),
                    equal(decode(encode(remade), claimType(UPDATE)), field(value(last), 2)),
                    claimCall(Ir.asClaim(remade)),
                    claimCall(field(term(transfer), 5), uint(1)),
                    Ir.userAtom(accepts, term(transfer), element),
                    less(field(element, 0), length(field(term(transfer), 6))),
                    or(
                        equal(
                            record(PAIR, field(element, 0), field(term(update), 0)),
                            field(term(transfer), 0)),
                        equal(
                            decode(field(term(update), 4), new ListType(TRANSFER)),
                            decode(field(term(update), 4), new ListType(TRANSFER)))))));
    CheckedProgram program =
        new CheckedProgram(
            List.of(UPDATE, all),
            List.of(last),
            List.of(accepts),
            List.of(declare(PAIR), declare(TRANSFER)));
    Generated.of(program).compiles();
  }

  @Test
  void recordIsAStructOfItsOwnFile() {
    Definition user = predicate("user", List.of(variable("x", PAIR, 0)), constant(true));
    String text = Generated.of(program(List.of(), UPDATE, user)).file("test/Pair.sol");

    assertThat(text).contains("struct Pair {\n    uint256 from;\n    address owner;\n}");
  }

  @Test
  void recordsOfOneNameAreToldApartByTheirNamespaces() {
    List<RecordType> types = new ArrayList<>();
    for (String namespace : List.of("a", "b", "codec")) {
      types.add(
          new RecordType(
              List.of(namespace), "Item", List.of(new Field("x" + namespace, BasicType.UINT))));
    }
    RecordType own =
        new RecordType(
            List.of(),
            "Codec",
            types.stream().map(t -> new Field(t.namespace().get(0), (Type) t)).toList());
    Definition user =
        predicate(
            "user",
            List.of(variable("codec", own, 0), variable("Item", types.get(0), 1)),
            equal(
                field(term(variable("codec", own, 0)), 0),
                term(variable("Item", types.get(0), 1))));
    List<RecordType> all = new ArrayList<>(types);
    all.add(own);
    CheckedProgram program =
        new CheckedProgram(
            List.of(user), List.of(), List.of(), all.stream().map(Ir::declare).toList());
    Generated generated = Generated.of(program);
    generated.compile(SoliditySettings.UNOPTIMIZED);

    assertThat(generated.files())
        .containsKeys("a/Item.sol", "b/Item.sol", "codec/Item.sol", "_/Codec.sol", "Codec.sol");
  }

  @Test
  void decoderOfAClaimNeedsTheAddressOfItsPredicate() {
    Variable x = variable("x", new ListType(TRANSFER), 0);
    Definition decoder = predicate("decoder", List.of(x), constant(true));
    Definition reader = library("reader", List.of(x), less(length(term(x)), uint(3)));

    SolidityLayout layout = SolidityLayout.of(program(List.of(), UPDATE, reader, decoder));

    assertThat(layout.predicate("test.decoder").constructorArguments())
        .extracting(ConstructorArgument::key)
        .containsExactly("test.update");
    assertThat(layout.ownLinks(reader)).isEmpty();
  }
}
