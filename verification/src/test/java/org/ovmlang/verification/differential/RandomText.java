package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Severity;

/**
 * Random programs as texts, compiled by the compiler: one file with what both surfaces share, one
 * of each surface. The same for the same seed.
 */
public final class RandomText {

  private static final String COMMON = "common";
  private static final String TYPED = "typed";
  private static final String LEGACY = "legacy";

  private static final String PARAMS =
      """
      param limit: Uint
      param prefix: Bytes
      param store: Address
      param seal: Bytes32
      param open: Bool
      param title: String
      param window: Range

      atom accepts(n: Uint, b: Bytes)

      source between(from: Uint, to: Uint) -> n: Uint numbers from..to where n != 2

      """;

  /**
   * What chance would leave out: a typed call that can come back to where it is, one that cannot,
   * every parameter, addresses, records that are made, sums, and proofs.
   */
  private static final String BASE =
      """
      def back(to: there, n: Uint) := n < 3 and to()

      def there(n: Uint, c: Claim) := n == 0 or c() or back(there(n - 1, c), n)

      def ahead(to: back, x: Uint) := to() or x == to.n

      def settings(b: Bytes, n: Uint) :=
        (b == prefix and open == true and title == "a") or (seal == keccak256(b) and n < limit)
        or (window.start <= n and n < window.end and accepts(n, encode(store)))

      def standsAt(c: Claim, a: Address, h: Bytes32) :=
        c.address == a or (self.address == a and h != keccak256(encode(c)))

      def isMade(p: Pair, n: Uint) := Pair(n, p.p1, p.p2, 1) == p or p.p0 < n + 1

      def isAmong(p: InclusionProof, ps: InclusionProof[]) := ps.any(x -> x == p)

      """;

  private final Path folder;
  private final Random random;
  private final RandomTypes types;
  private final List<RandomFormulas.Callable> definitions = new ArrayList<>();
  private final List<RandomFormulas.RandomSource> sources = new ArrayList<>();
  private final StringBuilder common = new StringBuilder("edition 1\n\n" + PARAMS);
  private final StringBuilder typed = new StringBuilder("edition 1\nimport common\n\n" + BASE);
  private final StringBuilder legacy = new StringBuilder("import common\n\n");

  private RandomText(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
    this.types = new RandomTypes(random);
  }

  /**
   * A program with so many random definitions on each surface, beside the ones that every program
   * has; each random one is true in some random worlds and false in others.
   *
   * @param folder where to write the text
   */
  public static CheckedProgram of(Path folder, long seed, int size) {
    RandomText text = new RandomText(folder, seed);
    text.addCommon();
    text.addDefinitions(text.typed, TYPED, size);
    // The typed file is not imported: its claims are none of the legacy file's types.
    text.types.claims().clear();
    text.definitions.clear();
    text.addDefinitions(text.legacy, LEGACY, size);
    return text.compile();
  }

  private void addCommon() {
    types.addRecords(List.of(COMMON));
    for (RecordType record : types.records()) {
      String fields =
          record.fields().stream()
              .map(field -> field.name() + ": " + field.type().displayName())
              .collect(Collectors.joining(", "));
      common.append("record %s { %s }\n\n".formatted(record.name(), fields));
    }
    addSource("all", List.of());
    addSource("key k", List.of(new Field("k", types.any())));
    addSource("overlapping r", List.of(new Field("r", BasicType.RANGE)));
    addSource(
        "ordered by p0 from..to",
        List.of(new Field("from", BasicType.UINT), new Field("to", BasicType.UINT)));
    addSource(
        "overlapping r, ordered by p0 0..to",
        List.of(new Field("r", BasicType.RANGE), new Field("to", BasicType.UINT)));
  }

  private void addSource(String clause, List<Field> mentioned) {
    List<Field> inputs = new ArrayList<>(mentioned);
    if (random.nextBoolean()) {
      inputs.add(new Field("bucket", types.any()));
    }
    Type type = clause.contains("ordered by") ? types.records().get(0) : types.any();
    Field member = new Field("m", type);
    List<Field> free = new ArrayList<>(inputs);
    free.add(member);
    String name = "s" + sources.size();
    String formula = new RandomFormulas(random, types, false, List.of(), List.of()).over(free);
    common.append(
        "source %s(%s) -> m: %s %s where %s\n\n"
            .formatted(name, declared(inputs), type.displayName(), clause, formula));
    sources.add(new RandomFormulas.RandomSource(name, types(inputs), type));
  }

  private void addDefinitions(StringBuilder file, String namespace, int size) {
    int added = 0;
    while (added < size) {
      int length = file.length();
      String name = namespace.charAt(0) + "" + added;
      boolean library = added > 0 && random.nextInt(4) == 0;
      List<Field> inputs = inputs();
      RandomFormulas formulas =
          new RandomFormulas(random, types, file == legacy, definitions, sources);
      String formula =
          added < sources.size()
              ? formulas.over(inputs, sources.get(added))
              : formulas.over(inputs);
      file.append(
          "%sdef %s(%s) :=\n  %s\n\n"
              .formatted(library ? "@library\n" : "", name, declared(inputs), formula));
      Optional<CheckedProgram> program = compileUnlessTooLarge();
      if (program.isPresent()
          && RandomWorlds.isContested(
              program.get(), program.get().definition(namespace + "." + name))) {
        added++;
        definitions.add(new RandomFormulas.Callable(name, types(inputs)));
        if (!library) {
          types.addClaims(namespace, name, inputs);
        }
      } else {
        file.setLength(length);
      }
    }
  }

  private List<Field> inputs() {
    List<Field> inputs = new ArrayList<>();
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      inputs.add(new Field("x" + i, types.any()));
    }
    return inputs;
  }

  private static String declared(List<Field> inputs) {
    return inputs.stream()
        .map(input -> input.name() + ": " + input.type().displayName())
        .collect(Collectors.joining(", "));
  }

  private static List<Type> types(List<Field> fields) {
    return fields.stream().map(Field::type).toList();
  }

  private CheckedProgram compile() {
    return compileUnlessTooLarge().orElseThrow(() -> new AssertionError(common));
  }

  /** Nothing if the compiler refuses the program for the size of its messages only. */
  private Optional<CheckedProgram> compileUnlessTooLarge() {
    write(COMMON, common);
    List<Path> files = List.of(write(TYPED, typed), write(LEGACY, legacy));
    CompilationResult result =
        new Compiler(new CompilerOptions(List.of(folder), List.of(), List.of())).compile(files);
    assertThat(errors(result))
        .as(() -> "" + common + typed + legacy)
        .allMatch(error -> error.code() == DiagnosticCode.MESSAGE_TOO_LARGE);
    return result.program();
  }

  private static List<Diagnostic> errors(CompilationResult result) {
    return result.diagnostics().stream().filter(it -> it.severity() == Severity.ERROR).toList();
  }

  private Path write(String name, StringBuilder text) {
    try {
      return Files.writeString(folder.resolve(name + ".ovm"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The predicates of a program, which are what cases are made of. */
  static List<Definition> predicates(CheckedProgram program) {
    return program.definitions().stream()
        .filter(definition -> definition.kind() == DefinitionKind.PREDICATE)
        .toList();
  }
}
