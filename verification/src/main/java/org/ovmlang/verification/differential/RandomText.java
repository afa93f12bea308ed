package org.ovmlang.verification.differential;

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

  /** Of the parts that are written by hand a small program has one in so many. */
  private static final int PARTS_PER_SMALL_PROGRAM = 16;

  /** Some sources are such that hardly a definition over them is both true and false. */
  private static final int TRIES = 40;

  private static final long SEEDS_OF_NEXT_TRY = 1L << 40;

  private final Path folder;
  private final Random random;
  private final boolean lean;
  private final RandomTypes types;
  private final List<RandomFormulas.Callable> definitions = new ArrayList<>();
  private final List<RandomFormulas.RandomSource> sources = new ArrayList<>();
  private final StringBuilder common = new StringBuilder("edition 1\n\n" + HandWrittenParts.PARAMS);
  private final StringBuilder typed = new StringBuilder("edition 1\nimport common\n\n");
  private final StringBuilder legacy = new StringBuilder("import common\n\n");

  private RandomText(Path folder, long seed, boolean lean) {
    this.folder = folder;
    this.random = new Random(seed);
    this.lean = lean;
    this.types = new RandomTypes(random);
  }

  /**
   * A program with so many random definitions on each surface, beside the parts that are written by
   * hand; each random one is true in some random worlds and false in others.
   *
   * @param folder where to write the text
   */
  public static CheckedProgram of(Path folder, long seed, int size) {
    RandomText text = new RandomText(folder, seed, false);
    text.addCommon();
    HandWrittenParts.all().forEach(text::add);
    text.addDefinitions(text.typed, TYPED, size);
    text.turnToLegacy();
    text.addDefinitions(text.legacy, LEGACY, size);
    return text.compile();
  }

  /**
   * A program with one to three random definitions, each true in some random worlds and false in
   * others that are {@linkplain RandomWorlds#lean lean}, and few of the parts that are written by
   * hand: many such programs see more than one large one does, in the same time.
   *
   * @param folder where to write the text
   */
  public static CheckedProgram small(Path folder, long seed) {
    RandomText text = new RandomText(folder, seed, true);
    return text.hasSmallProgram() ? text.compile() : small(folder, seed + SEEDS_OF_NEXT_TRY);
  }

  private boolean hasSmallProgram() {
    addCommon();
    for (String part : HandWrittenParts.all()) {
      if (random.nextInt(PARTS_PER_SMALL_PROGRAM) == 0) {
        add(part);
      }
    }
    int surfaces = random.nextInt(4);
    int typedDefinitions = surfaces == 0 ? 0 : 1 + random.nextInt(3) / 2;
    if (!addDefinitions(typed, TYPED, typedDefinitions)) {
      return false;
    }
    turnToLegacy();
    return addDefinitions(legacy, LEGACY, surfaces < 2 ? 1 : 0);
  }

  /** Random definitions may speak of what is deployed elsewhere, too. */
  private void add(String part) {
    typed.append(part);
    if (part.equals(HandWrittenParts.EXTERNS)) {
      List<Field> inputs = HandWrittenParts.EXTERN_INPUTS;
      definitions.add(new RandomFormulas.Callable(HandWrittenParts.EXTERN, types(inputs)));
      types.addClaims(TYPED, HandWrittenParts.EXTERN, inputs);
    }
  }

  /**
   * A program of one of the parts that are written by hand, and nothing else: little text, of which
   * many cases are soon compared.
   *
   * @param folder where to write the text
   * @param part which, from 0
   */
  public static CheckedProgram part(Path folder, int part) {
    RandomText text = new RandomText(folder, part, false);
    text.addCommon();
    text.typed.append(HandWrittenParts.all().get(part));
    return text.compile();
  }

  /** The names of the files that {@link #of} and {@link #small} write, in the order of imports. */
  public static List<String> fileNames() {
    return List.of(COMMON + ".ovm", TYPED + ".ovm", LEGACY + ".ovm");
  }

  /** The typed file is not imported: its claims are none of the legacy file's types. */
  private void turnToLegacy() {
    types.claims().clear();
    definitions.clear();
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
    addHinted("KEY,${k}", List.of(new Field("k", BasicType.BYTES)), types.any());
    addHinted("RANGE,${r}", List.of(new Field("r", BasicType.RANGE)), types.any());
    addHinted("ITER", List.of(), types.any());
    addHinted("NUMBER,${zero}-${n}", List.of(new Field("n", BasicType.UINT)), BasicType.UINT);
    addHinted(
        "CONCAT,${a}-${b}",
        List.of(new Field("a", BasicType.BYTES), new Field("b", BasicType.BYTES)),
        BasicType.BYTES);
    addHinted("HASH,${p}", List.of(new Field("p", BasicType.BYTES)), BasicType.BYTES32);
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
    sources.add(new RandomFormulas.RandomSource(name, types(inputs), type, false));
  }

  /** A library with a hint: the place to look is a text. */
  private void addHinted(String hint, List<Field> mentioned, Type type) {
    String name = "s" + sources.size();
    List<Field> inputs = new ArrayList<>();
    inputs.add(new Field("m", type));
    inputs.addAll(mentioned);
    String formula = new RandomFormulas(random, types, false, List.of(), List.of()).over(inputs);
    common.append(
        "@library @quantifier(\"%s,%s\")\ndef %s(%s) := %s\n\n"
            .formatted(name, hint, name, declared(inputs), formula));
    boolean ofNumbers = hint.startsWith("NUMBER");
    sources.add(new RandomFormulas.RandomSource(name, types(mentioned), type, ofNumbers));
  }

  /** Says whether it could; only small programs give up. */
  private boolean addDefinitions(StringBuilder file, String namespace, int size) {
    int added = 0;
    int tries = 0;
    int firstSource = random.nextInt(sources.size());
    while (added < size) {
      if (lean && ++tries > TRIES) {
        return false;
      }
      int length = file.length();
      String name = namespace.charAt(0) + "" + added;
      boolean library = added > 0 && random.nextInt(4) == 0;
      List<Field> inputs = inputs();
      RandomFormulas formulas =
          new RandomFormulas(random, types, file == legacy, definitions, sources);
      String formula =
          added < sources.size()
              ? formulas.over(inputs, sources.get((firstSource + added) % sources.size()))
              : formulas.over(inputs);
      file.append(
          "%sdef %s(%s) :=\n  %s\n\n"
              .formatted(library ? "@library\n" : "", name, declared(inputs), formula));
      Optional<CheckedProgram> program = compileUnlessTooLarge();
      if (program.isPresent()
          && isContested(program.get(), program.get().definition(namespace + "." + name))) {
        added++;
        definitions.add(new RandomFormulas.Callable(name, types(inputs)));
        if (!library) {
          types.addClaims(namespace, name, inputs);
        }
      } else {
        file.setLength(length);
      }
    }
    return true;
  }

  private boolean isContested(CheckedProgram program, Definition definition) {
    return lean
        ? RandomWorlds.isContestedInLeanWorlds(program, definition)
        : RandomWorlds.isContested(program, definition);
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
    if (!errors(result).stream().allMatch(it -> it.code() == DiagnosticCode.MESSAGE_TOO_LARGE)) {
      throw new AssertionError(errors(result) + "\n" + common + typed + legacy);
    }
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
  public static List<Definition> predicates(CheckedProgram program) {
    return program.definitions().stream()
        .filter(definition -> definition.kind() == DefinitionKind.PREDICATE)
        .toList();
  }
}
