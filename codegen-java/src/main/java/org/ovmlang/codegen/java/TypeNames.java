package org.ovmlang.codegen.java;

import com.palantir.javapoet.ClassName;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ovmlang.compiler.backend.Names;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.RecordDeclaration;

/**
 * The classes of a program. Those of a definition or a record follow {@link Names}, and the
 * compiler refuses programs where two of them collide. The interface of an atom lies in the root
 * package under the name of the atom, with {@code _} behind it where that is taken.
 */
final class TypeNames {

  /** A keyword, and constants of generated classes, which would hide a class of that name. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "_+|(NAME|CLAIM|TYPE|SITES)_*|(ADDRESS|BOOL|BYTES|BYTES32|STRING|UINT)_[A-Za-z0-9_]+");

  private final Map<String, ClassName> records = new HashMap<>();
  private final Map<String, ClassName> claims = new HashMap<>();
  private final Map<String, ClassName> deciders = new HashMap<>();
  private final Map<String, ClassName> tracings = new HashMap<>();
  private final Map<String, ClassName> atoms = new HashMap<>();
  private final Set<String> simpleNames = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  TypeNames(CheckedProgram program, String rootPackage) {
    for (Definition definition : program.definitions()) {
      String packageName = Names.packageName(rootPackage, definition);
      String name = identifier(Names.typeName(definition.name()));
      claims.put(definition.id(), ClassName.get(packageName, name));
      deciders.put(definition.id(), ClassName.get(packageName, name + "Decider"));
      take(packageName, name);
      tracings.put(definition.id(), ClassName.get(packageName, name + "Tracing"));
      take(packageName, name + "Decider");
      take(packageName, name + "Tracing");
    }
    for (RecordDeclaration record : program.records()) {
      String packageName = Names.packageName(rootPackage, record.type().namespace());
      String name = identifier(Names.typeName(record.type().name()));
      records.put(record.type().id(), ClassName.get(packageName, name));
      take(packageName, name);
    }
    for (AtomDeclaration atom : program.userAtoms()) {
      String name = identifier(Names.typeName(atom.name()));
      while (!taken.add(lower(rootPackage + "." + name))) {
        name += "_";
      }
      atoms.put(atom.name(), ClassName.get(rootPackage, name));
      simpleNames.add(name);
    }
    simpleNames.add(rootPackage.substring(0, (rootPackage + ".").indexOf('.')));
  }

  private void take(String packageName, String name) {
    simpleNames.add(name);
    taken.add(lower(packageName + "." + name));
    for (int dot = packageName.length(); dot >= 0; dot = packageName.lastIndexOf('.', dot - 1)) {
      taken.add(lower(packageName.substring(0, dot)));
    }
  }

  /** The record of that id. */
  ClassName record(String id) {
    return get(records, id);
  }

  /** The record of a definition's claims. */
  ClassName claim(String definitionId) {
    return get(claims, definitionId);
  }

  /** The decider of a definition. */
  ClassName decider(String definitionId) {
    return get(deciders, definitionId);
  }

  /** The class that decides a definition with a trace. */
  ClassName tracing(String definitionId) {
    return get(tracings, definitionId);
  }

  /** The interface of a user's atom. */
  ClassName atom(String name) {
    return get(atoms, name);
  }

  /** Names that a variable would hide: those of the classes, and the root of their packages. */
  Set<String> simpleNames() {
    return simpleNames;
  }

  /** Whether a class of the program has the name of one of java.lang that the output refers to. */
  boolean hidesJavaLang() {
    return !Collections.disjoint(
        simpleNames, List.of("String", "Boolean", "Override", "FunctionalInterface"));
  }

  private static ClassName get(Map<String, ClassName> names, String key) {
    ClassName name = names.get(key);
    if (name == null) {
      throw new IllegalArgumentException("not in this program: " + key);
    }
    return name;
  }

  /** Keeps names apart that were different: only what ends like that gets a {@code _} more. */
  private static String identifier(String name) {
    return RESERVED.matcher(name).matches() ? name + "_" : name;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
