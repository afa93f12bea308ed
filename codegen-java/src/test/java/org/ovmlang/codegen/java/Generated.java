package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.plan.QueryPlans;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;

/** The output for a program, compiled in memory without a warning, and loaded. */
final class Generated extends ClassLoader {

  static final String ROOT = "p";

  private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

  private Generated() {
    super(Generated.class.getClassLoader());
  }

  static List<GeneratedFile> emit(CheckedProgram program) {
    return new JavaBackend().emit(program, new BackendOptions(ROOT, "ovmc test"));
  }

  /** The output that counts all numbers, whatever a store could answer. */
  static List<GeneratedFile> emitCounting(CheckedProgram program) {
    return new JavaBackend(unused -> QueryPlans.none())
        .emit(program, new BackendOptions(ROOT, "ovmc test"));
  }

  static Generated compile(CheckedProgram program) {
    return compile(emit(program));
  }

  static Generated compile(List<GeneratedFile> files) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (GeneratedFile file : files) {
      sources.add(new SourceText(file));
    }
    Generated generated = new Generated();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
    List<String> options = List.of("-Xlint:all", "-Werror", "--release", "17", "-proc:none");
    boolean compiled =
        compiler
            .getTask(messages, generated.manager(standard), null, options, null, sources)
            .call();
    assertThat(compiled).as(messages.toString()).isTrue();
    return generated;
  }

  private JavaFileManager manager(StandardJavaFileManager standard) {
    return new ForwardingJavaFileManager<>(standard) {
      @Override
      public JavaFileObject getJavaFileForOutput(
          Location location, String name, JavaFileObject.Kind kind, javax.tools.FileObject from) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        classes.put(name, bytes);
        return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
          @Override
          public OutputStream openOutputStream() {
            return bytes;
          }
        };
      }
    };
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ByteArrayOutputStream bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes.toByteArray(), 0, bytes.size());
  }

  /** The decider of a definition in the namespace of {@link Ir}. */
  @SuppressWarnings("unchecked")
  Decider<Object> decider(String name) {
    return (Decider<Object>) instance(ROOT + ".test." + name + "Decider");
  }

  /** Whether a class in the namespace of {@link Ir} was needed until now. */
  boolean isLoaded(String name) {
    return findLoadedClass(ROOT + ".test." + name) != null;
  }

  Object instance(String name) {
    try {
      return loadClass(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  Class<?> type(String name) {
    try {
      return loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether the decider has a static method of that name. */
  boolean hasMethod(String decider, String method) {
    for (Method declared : type(ROOT + ".test." + decider + "Decider").getDeclaredMethods()) {
      if (declared.getName().equals(method)) {
        return true;
      }
    }
    return false;
  }

  Decision decide(String name, World world, Bytes... inputs) {
    try {
      return decider(name).decide(List.of(inputs), world);
    } catch (IllFormedClaimException e) {
      throw new AssertionError(e);
    }
  }

  private static final class SourceText extends SimpleJavaFileObject {

    private final String content;

    private SourceText(GeneratedFile file) {
      super(URI.create("mem:///" + file.path()), Kind.SOURCE);
      content = file.content();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
