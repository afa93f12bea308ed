package org.ovmlang.codegen.solidity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ovmlang.codegen.solidity.ConstructorArgument.Kind;
import org.ovmlang.compiler.backend.Names;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.RecordDeclaration;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.compiler.source.Span;

/**
 * Which files and contracts a program becomes, and what their constructors take.
 *
 * <ul>
 *   <li>Files lie in the folder of the namespace; the folder {@code ovm} at the top belongs to the
 *       support library, a namespace that begins like that gets a {@code _} behind it.
 *   <li>A library is {@code TypeFormula.sol} with the library {@code TypeFormula}; a predicate is
 *       {@code TypePredicate.sol} with the library and the contract {@code TypePredicate}.
 *   <li>A record is {@code Type.sol} with the struct {@code Type}.
 *   <li>The second variable of one name in a definition is {@code name2}, and so on, but where they
 *       are fields of a struct that they share.
 *   <li>A name that is taken or reserved gets a {@code _} behind it.
 * </ul>
 */
public final class SolidityLayout {

  /** The folder of the support library. */
  static final String SUPPORT_FOLDER = "ovm/";

  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<String, String> uniqueNames = new HashMap<>();
  private final Map<String, String> paths = new HashMap<>();
  private final Map<String, Dependencies> dependencies = new HashMap<>();
  private final Map<String, Map<Integer, String>> variableNames = new HashMap<>();
  private final Map<String, NavigableSet<Link>> allLinks = new HashMap<>();
  private final Map<LinkKey, Link> links = new HashMap<>();
  private final Identifiers identifiers = new Identifiers();
  private final SolidityTypes types = new SolidityTypes();
  private final Imports imports = new Imports();
  private final SolidityRecords records;

  private record LinkKey(Kind kind, String key) {}

  private SolidityLayout(CheckedProgram program) {
    OutputPaths free = new OutputPaths();
    nameDefinitions(program.definitions(), free);
    records = SolidityRecords.of(program.records(), identifiers, free);
    for (RecordDeclaration declaration : program.records()) {
      RecordType type = declaration.type();
      types.addRecord(type, records.importedName(type));
      imports.add(records.path(type), records.declaredName(type), records.importedName(type));
    }
    nameLinks(program);
  }

  /** Plans the output of a program, in time linear in its size but for the closure of links. */
  public static SolidityLayout of(CheckedProgram program) {
    return DeepStack.call(() -> plan(program));
  }

  private static SolidityLayout plan(CheckedProgram program) {
    SolidityLayout layout = new SolidityLayout(program);
    for (Definition definition : program.definitions()) {
      layout.connect(definition);
    }
    return layout;
  }

  /**
   * The deployable contract of a predicate of this program.
   *
   * @throws IllegalArgumentException if the id does not name a predicate
   */
  public PredicateContract predicate(String id) {
    Definition definition = definitions.get(id);
    if (definition == null || definition.kind() != DefinitionKind.PREDICATE) {
      throw new IllegalArgumentException("no predicate '" + id + "' in this program");
    }
    return new PredicateContract(
        path(definition),
        Names.typeName(definition.name()) + "Predicate",
        constructorLinks(definition).stream().map(Link::argument).toList());
  }

  /** The file of a definition. */
  String path(Definition definition) {
    return get(paths, definition.id());
  }

  /** What structs are called. */
  SolidityTypes types() {
    return types;
  }

  /** The structs of records. */
  SolidityRecords records() {
    return records;
  }

  /** The names of the fields of a record's struct, in order. */
  List<String> fieldNames(RecordType type) {
    return records.fields(type);
  }

  /** Where the names come from that any file may use. */
  Imports imports() {
    return imports;
  }

  /** The library with the functions of a definition, as its file calls it. */
  String formula(Definition definition) {
    return Names.typeName(definition.name()) + "Formula";
  }

  /** The same library, as other files call it: it has another name where two have the same. */
  String importedFormula(Definition definition) {
    return uniqueName(definition.id()) + "Formula";
  }

  /** The type name, with the namespace before it if others have it too. */
  String uniqueName(String id) {
    return get(uniqueNames, id);
  }

  Dependencies dependencies(String id) {
    return get(dependencies, id);
  }

  /** What the body of a definition itself reads, in order. */
  NavigableSet<Link> ownLinks(Definition definition) {
    Dependencies found = dependencies(definition.id());
    NavigableSet<Link> own = new TreeSet<>();
    found.params().forEach(name -> own.add(link(Kind.PARAM, name)));
    found.predicates().forEach(name -> own.add(link(Kind.PREDICATE, name)));
    found.atoms().forEach(name -> own.add(link(Kind.ATOM, name)));
    return own;
  }

  /** What a definition and all that it calls read, in order. */
  NavigableSet<Link> allLinks(Definition definition) {
    return get(allLinks, definition.id());
  }

  /** The same without its own address, which its contract knows by itself. */
  List<Link> constructorLinks(Definition definition) {
    return allLinks(definition).stream()
        .filter(link -> !link.equals(links.get(new LinkKey(Kind.PREDICATE, definition.id()))))
        .toList();
  }

  Link link(Kind kind, String key) {
    return get(links, new LinkKey(kind, key));
  }

  /** All links that some definition reads, in order. */
  NavigableSet<Link> usedLinks() {
    NavigableSet<Link> used = new TreeSet<>();
    allLinks.values().forEach(used::addAll);
    return used;
  }

  /** The names of the variables of a definition, by their ids: each its own. */
  Map<Integer, String> variableNames(String id) {
    return variableNames.computeIfAbsent(
        id,
        missing -> {
          Identifiers free = new Identifiers(identifiers);
          Map<Integer, String> names = new TreeMap<>();
          Map<String, Integer> counts = new HashMap<>();
          for (Variable variable : dependencies(id).variables()) {
            int count = counts.merge(variable.name(), 1, Integer::sum);
            String wanted = variable.name() + (count == 1 ? "" : String.valueOf(count));
            names.put(variable.id(), free.claim(wanted));
          }
          return names;
        });
  }

  /** The names that are taken everywhere in the program. */
  Identifiers identifiers() {
    return identifiers;
  }

  private void nameDefinitions(List<Definition> all, OutputPaths free) {
    Map<String, Integer> counts = new HashMap<>();
    for (Definition definition : all) {
      definitions.put(definition.id(), definition);
      counts.merge(lower(Names.typeName(definition.name())), 1, Integer::sum);
    }
    Set<String> taken = new HashSet<>(counts.keySet());
    for (Definition definition : all) {
      String type = Names.typeName(definition.name());
      String unique = type;
      if (counts.getOrDefault(lower(type), 0) > 1) {
        unique = OutputPaths.qualified(definition.namespace(), type);
        while (!taken.add(lower(unique))) {
          unique += "_";
        }
      }
      uniqueNames.put(definition.id(), unique);
      identifiers.claim(unique + "Formula");
      identifiers.claim(type + "Formula");
      identifiers.claim(type + "Predicate");
      String suffix =
          definition.kind() == DefinitionKind.PREDICATE ? "Predicate.sol" : "Formula.sol";
      paths.put(definition.id(), free.claim(definition.namespace(), type + suffix));
    }
  }

  private void nameLinks(CheckedProgram program) {
    for (Param param : program.params()) {
      String name = param.name();
      addLink(new ConstructorArgument(Kind.PARAM, name, name, param.type()), param.span(), name);
    }
    for (Definition definition : program.definitions()) {
      if (definition.kind() != DefinitionKind.LIBRARY) {
        String unique = uniqueName(definition.id());
        addLink(
            new ConstructorArgument(
                Kind.PREDICATE, definition.name(), definition.id(), BasicType.ADDRESS),
            definition.span(),
            lower(unique.substring(0, 1)) + unique.substring(1) + "Predicate");
      }
    }
    for (AtomDeclaration atom : program.userAtoms()) {
      String name = atom.name();
      addLink(
          new ConstructorArgument(Kind.ATOM, name, name, BasicType.ADDRESS),
          atom.span(),
          name + "Atom");
    }
  }

  private void addLink(ConstructorArgument argument, Span span, String identifier) {
    links.put(
        new LinkKey(argument.kind(), argument.key()),
        new Link(argument, span, identifiers.claim(identifier)));
  }

  private void connect(Definition definition) {
    Dependencies found = Dependencies.of(definition);
    dependencies.put(definition.id(), found);
    NavigableSet<Link> all = ownLinks(definition);
    for (String callee : found.callees()) {
      all.addAll(get(allLinks, callee));
    }
    allLinks.put(definition.id(), all);
  }

  private static <K, V> V get(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is not part of this program");
    }
    return value;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
