package org.ovmlang.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ovmlang.codegen.java.JavaBackend;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.Names;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.world.ChainView;
import org.ovmlang.runtime.world.World;

/**
 * The deciders of the plasma example, and of a program with records, lists, claims of every type,
 * decoding, and numbers to count.
 */
final class DecidedProgram {

  private static final String OTHER =
      """
      edition 1

      param limit: Uint

      record Part { from: Address, amounts: Uint[], note: String }
      record Whole { parts: Part[], window: Range, proof: InclusionProof }

      source Notes(k: Bytes) -> w: Whole key k where w.window.start < w.window.end
      source Below(n: Uint) -> i: Uint numbers 0..n where i < n

      def leaf(x: Bytes, n: Uint) := x == 0x01 or n > limit

      def structured(w: Whole, ps: Part[], c: Claim(Bytes), l: leaf, t: Bool, h: Bytes32) :=
        ps.any(p -> p.amounts.all(a -> a > 0) and w.parts.any(q -> q == p))
        or c(encode(l)) or l() or (t == true and keccak256(encode(w)) == h)

      def decoded(b: Bytes, c: Claim, n: Uint) :=
        Notes(b).any(w -> w.parts.length > 1 and w.parts.0.amounts.0 == n)
        and Below(n).all(i -> decode(b, Uint) != i implies c.0 != encode(i + 1))
        and Notes(c.0).all(w -> keccak256(concat(b, encode(w))) != keccak256(b))
        and decode(b, Claim)() and !c()

      def looping(c: Claim, n: Uint) :=
        Below(n).all(i -> c() or i > 2) and Below(n).any(i -> !c() and i < n)
      """;

  private static final String PACKAGE = "org.ovmlang.fuzzed";

  private final List<Decider<?>> deciders = new ArrayList<>();
  private final World.Builder known = World.builder();
  private final List<Address> addresses = new ArrayList<>();

  DecidedProgram(Path plasma) {
    try {
      Path other = Files.createTempDirectory("ovm-fuzz");
      Path file = Files.writeString(other.resolve("other.ovm"), OTHER);
      file.toFile().deleteOnExit();
      other.toFile().deleteOnExit();
      try (Stream<Path> files = Files.walk(plasma)) {
        add(plasma, files.filter(it -> it.toString().endsWith(".ovm")).sorted().toList());
      }
      add(other, List.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Path root, List<Path> files) {
    CompilationResult result =
        new Compiler(new CompilerOptions(List.of(root), List.of(), List.of())).compile(files);
    CheckedProgram program =
        result
            .program()
            .orElseThrow(() -> new IllegalStateException(result.diagnostics().toString()));
    ClassLoader loader =
        Javac.load(new JavaBackend().emit(program, new BackendOptions(PACKAGE, "fuzzer")));
    for (Definition definition : program.definitions()) {
      if (definition.kind() == DefinitionKind.PREDICATE) {
        Decider<?> decider = instantiate(loader, definition);
        deciders.add(decider);
        Address address = address(deciders.size());
        addresses.add(address);
        known.predicate(definition.id(), address, decider);
      }
    }
    known.constant("limit", Codec.encode(BigInteger.valueOf(8)));
    program.params().stream()
        .filter(param -> !param.name().equals("limit"))
        .forEach(param -> known.constant(param.name(), Codec.encode(address(0xff))));
  }

  /** Of 20 bytes, all but the last zero, so that an input names a predicate soon. */
  private static Address address(int last) {
    byte[] bytes = new byte[Address.LENGTH];
    bytes[Address.LENGTH - 1] = (byte) last;
    return Address.of(bytes);
  }

  private static Decider<?> instantiate(ClassLoader loader, Definition definition) {
    String name =
        Names.packageName(PACKAGE, definition)
            + "."
            + Names.typeName(definition.name())
            + "Decider";
    try {
      return (Decider<?>) loader.loadClass(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no decider " + name, e);
    }
  }

  List<Decider<?>> deciders() {
    return deciders;
  }

  Address address(Decider<?> decider) {
    return addresses.get(deciders.indexOf(decider));
  }

  /** A world of these witnesses, stored values and facts. */
  World world(WitnessStore store, List<Bytes> stored, List<Claim> facts, Bytes message) {
    ChainView.Builder chain = ChainView.atBlock(10).store(address(0xff));
    for (int i = 0; i < stored.size(); i++) {
      chain.stored(address(0xff), Codec.encode(BigInteger.valueOf(i)), stored.get(i), 5);
    }
    facts.forEach(fact -> chain.fact(fact, true, message));
    return known.witnesses(store).chain(chain.build()).numberLimit(1_000).claimLimit(1_000).build();
  }
}
