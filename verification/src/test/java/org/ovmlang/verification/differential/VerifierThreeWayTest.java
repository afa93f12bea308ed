package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.crypto.KeyPair;
import org.ovmlang.runtime.crypto.PersonalMessage;
import org.ovmlang.runtime.crypto.eip712.SigningDomain;
import org.ovmlang.runtime.crypto.eip712.StructType;
import org.ovmlang.runtime.crypto.eip712.StructTypes;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/** What wallets sign is accepted by all three implementations, and nothing that is like it. */
class VerifierThreeWayTest {

  private static final SigningDomain DOMAIN =
      SigningDomain.of("Payments", "1", 31337, Address.ofHex("ab".repeat(20)));
  private static final StructTypes TYPES =
      StructTypes.of(StructType.of("Transfer", "address", "recipient", "uint256", "amount"));

  private static final Signer OWNER = Signer.ALL.get(0);
  private static final KeyPair WALLET = KeyPair.of(OWNER.key().getPrivateKey());

  private static Site site;
  private static ThreeWay threeWay;

  @BeforeAll
  static void deploy() {
    Path root =
        Path.of(
            System.getProperty("ovm.root.directory"),
            "verification/src/test/resources/org/ovmlang/verification/differential");
    CompilationResult result =
        new Compiler(new CompilerOptions(List.of(root), List.of(), List.of()))
            .compile(List.of(root.resolve("verifiers.ovm")));
    CheckedProgram program =
        result.program().orElseThrow(() -> new AssertionError(result.diagnostics().toString()));
    site = new Site(1);
    Map<String, Octets> params = Map.of("domain", octets(DOMAIN.separator().toBytes()));
    threeWay =
        new ThreeWay(
            program,
            JavaSide.of(program, Sides.JAVA),
            site.deploy(program, Sides.SOLIDITY, params, Map.of()));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /** The lengths around those at which the length has one digit more. */
  @Test
  void aPersonalMessageOfAnyLengthIsWhatWalletsSign() {
    List<ClaimCase> cases = new ArrayList<>();
    List<Boolean> truths = new ArrayList<>();
    for (int length : new int[] {0, 1, 9, 10, 11, 31, 32, 33, 99, 100, 101, 999, 1000, 3000}) {
      byte[] bytes = new byte[length];
      new Random(length).nextBytes(bytes);
      Bytes32 hash = PersonalMessage.hash(Bytes.of(bytes));
      for (Octets signature : signatures(hash)) {
        cases.add(of("personal", OWNER.address(), Octets.of(bytes), signature));
        truths.add(signature.equals(octets(WALLET.sign(hash))));
      }
    }
    compare(cases, truths);
  }

  @Test
  void aStructIsSignedForItsDomain() {
    List<ClaimCase> cases = new ArrayList<>();
    List<Boolean> truths = new ArrayList<>();
    for (long amount : new long[] {0, 1, Long.MAX_VALUE}) {
      Address recipient = Address.ofHex("cd".repeat(20));
      Octets transfer = octets(recipient.toBytes()).addressWord().then(Octets.word(amount));
      Bytes32 signed = DOMAIN.hash(hash(recipient, amount));
      for (Octets signature : signatures(signed)) {
        cases.add(of("typed", OWNER.address(), transfer, signature));
        truths.add(signature.equals(octets(WALLET.sign(signed))));
      }
      for (Bytes32 other :
          List.of(
              DOMAIN.hash(hash(recipient, amount ^ 2)),
              DOMAIN.hash(hash(Address.ZERO, amount)),
              SigningDomain.of("Payments", "1", 1, Address.ofHex("ab".repeat(20)))
                  .hash(hash(recipient, amount)),
              hash(recipient, amount))) {
        cases.add(of("typed", OWNER.address(), transfer, octets(WALLET.sign(other))));
        truths.add(false);
      }
    }
    compare(cases, truths);
  }

  /** Each scheme's signature under each scheme's name, and under names that nearly are one. */
  @Test
  void aSignatureIsOfTheSchemeThatItsNameSays() {
    Bytes message = Bytes.ascii("message");
    List<Octets> signed =
        List.of(
            octets(WALLET.signMessage(message)),
            octets(WALLET.sign(PersonalMessage.hash(message))),
            octets(WALLET.sign(DOMAIN.hash(Keccak256.hash(message)))));
    Octets eip712 = octets(DOMAIN.verifier());
    List<Octets> names =
        new ArrayList<>(
            List.of(Octets.ofAscii("secp256k1"), Octets.ofAscii("personalMessage"), eip712));
    names.addAll(
        List.of(
            Octets.EMPTY,
            Octets.ofAscii("eip712"),
            eip712.slice(0, 37),
            eip712.then(new Octets("00")),
            Octets.ofAscii("eip711").then(eip712.slice(6, 38)),
            Octets.ofAscii("EIP712").then(eip712.slice(6, 38)),
            Octets.ofAscii("personalmessage"),
            Octets.ofAscii("personalMessage ").slice(0, 14),
            Octets.ofAscii("typedData")));
    List<ClaimCase> cases = new ArrayList<>();
    List<Boolean> truths = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < signed.size(); j++) {
        cases.add(of("named", OWNER.address(), octets(message), signed.get(j), names.get(i)));
        truths.add(i == j);
      }
    }
    compare(cases, truths);
  }

  @Test
  void theProgramInTheDocumentationSaysWhatTheRecordHashesTo(@TempDir Path folder)
      throws IOException {
    Path page = Path.of(System.getProperty("ovm.root.directory"), "docs/crypto.md");
    Matcher block =
        Pattern.compile("^```ovm\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(Files.readString(page));
    assertThat(block.find()).isTrue();
    String program = block.group(1);
    Path file = Files.writeString(folder.resolve("signed.ovm"), program);
    CompilationResult result =
        new Compiler(new CompilerOptions(List.of(folder), List.of(), List.of()))
            .compile(List.of(file));
    assertThat(result.diagnostics()).isEmpty();
    assertThat(program).contains("`" + TYPES.encodeType("Transfer") + "`");
    assertThat(program).contains("concat(" + TYPES.typeHash("Transfer") + ", encode(transfer))");
    assertThat(block.find()).isFalse();
  }

  /** One that is valid, then such as are not. */
  private static List<Octets> signatures(Bytes32 hash) {
    Octets good = octets(WALLET.sign(hash));
    Octets digest = octets(hash.toBytes());
    assertThat(OWNER.signHash(digest)).isEqualTo(good);
    return List.of(
        good,
        Signer.ALL.get(1).signHash(digest),
        Signer.malleated(good),
        good.slice(0, 64),
        good.then(new Octets("00")),
        OWNER.sign(digest));
  }

  private static Bytes32 hash(Address recipient, long amount) {
    return TYPES.hashStruct(
        "Transfer", Map.of("recipient", recipient, "amount", BigInteger.valueOf(amount)));
  }

  private static void compare(List<ClaimCase> cases, List<Boolean> truths) {
    List<ThreeWay.Comparison> comparisons = threeWay.compare(cases);
    assertThat(comparisons).flatExtracting(ThreeWay.Comparison::differences).isEmpty();
    assertThat(comparisons).extracting(ThreeWay.Comparison::wellFormed).containsOnly(true);
    assertThat(comparisons)
        .extracting(ThreeWay.Comparison::truth)
        .containsExactlyElementsOf(truths);
    assertThat(truths).contains(true, false);
  }

  private static ClaimCase of(String definition, Octets... inputs) {
    InterpretedWorld world =
        threeWay.deployment().world(List.of(), List.of(), Map.of(), BigInteger.valueOf(100));
    return new ClaimCase("verifiers." + definition, List.of(inputs), world, List.of());
  }

  private static Octets octets(Bytes bytes) {
    return Octets.of(bytes.toArray());
  }
}
