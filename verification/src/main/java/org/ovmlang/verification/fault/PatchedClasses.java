package org.ovmlang.verification.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Loads classes of the project once more, some of them from sources with a mistake. Those whose
 * names begin with a prefix are loaded here, so that they meet the mistaken ones; all others are
 * those of the class path.
 */
final class PatchedClasses extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private static final String SOURCES = "src/main/java/";

  private final Map<String, byte[]> patched;
  private final List<String> prefixes;

  private PatchedClasses(Map<String, byte[]> patched, List<String> prefixes) {
    super(PatchedClasses.class.getClassLoader());
    this.patched = patched;
    this.prefixes = prefixes;
  }

  /**
   * Compiles the sources with the fault.
   *
   * @param prefixes what the names of the classes begin with that are loaded once more
   * @throws IllegalStateException if the fault cannot be made, or is no Java
   */
  static PatchedClasses with(SeededFault fault, List<String> prefixes) {
    List<JavaFileObject> sources = new ArrayList<>();
    Repository.edited(fault.edits()).forEach((file, text) -> sources.add(new Source(file, text)));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Map<String, byte[]> classes = new HashMap<>();
    ClassFiles files =
        new ClassFiles(compiler.getStandardFileManager(diagnostics, null, null), classes);
    List<String> options =
        List.of("-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path"));
    if (!sources.isEmpty()
        && !compiler.getTask(null, files, diagnostics, options, null, sources).call()) {
      throw new IllegalStateException(fault + " is no Java: " + diagnostics.getDiagnostics());
    }
    return new PatchedClasses(classes, prefixes);
  }

  /**
   * Gives an input to a class of its own, made by its constructor without parameters: a function
   * between what both sides of this loader know.
   */
  @SuppressWarnings("unchecked")
  <I, O> O apply(Class<? extends Function<I, O>> function, I input) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Services are found by the loader of the thread.
    thread.setContextClassLoader(this);
    try {
      return ((Function<I, O>) instance(function.getName())).apply(input);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** An instance of a class, by its constructor without parameters. */
  Object instance(String name) {
    try {
      return loadClass(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no " + name, e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (prefixes.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known != null ? known : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    byte[] content = patched.get(name);
    if (content == null) {
      try (InputStream stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (stream == null) {
          throw new ClassNotFoundException(name);
        }
        content = stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return defineClass(name, content, 0, content.length);
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String file, String text) {
      super(
          URI.create("string:///" + file.substring(file.indexOf(SOURCES) + SOURCES.length())),
          Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class ClassFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, byte[]> classes;

    ClassFiles(JavaFileManager standard, Map<String, byte[]> classes) {
      super(standard);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(name, toByteArray());
            }
          };
        }
      };
    }
  }
}
