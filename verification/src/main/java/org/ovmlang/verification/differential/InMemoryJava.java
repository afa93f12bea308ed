package org.ovmlang.verification.differential;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.ovmlang.compiler.backend.GeneratedFile;

/** Compiles Java sources in memory and loads the classes. */
public final class InMemoryJava {

  private InMemoryJava() {}

  /**
   * The classes of the sources, with the class path of this class behind them.
   *
   * @throws IllegalStateException with the compiler's messages if it reports any, warnings too
   */
  public static ClassLoader load(List<GeneratedFile> files) {
    return load(compile(files));
  }

  /** The classes that were compiled before, with the class path of this class behind them. */
  static ClassLoader load(Map<String, byte[]> classes) {
    return new Loader(classes);
  }

  /**
   * The sources compiled, by the names of the classes.
   *
   * @throws IllegalStateException with the compiler's messages if it reports any, warnings too
   */
  static Map<String, byte[]> compile(List<GeneratedFile> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, null, null);
    ClassFiles classes = new ClassFiles(standard);
    List<JavaFileObject> sources = new ArrayList<>();
    for (GeneratedFile file : files) {
      if (file.path().endsWith(".java")) {
        sources.add(new Source(file));
      }
    }
    List<String> options =
        List.of(
            "-Xlint:all",
            "-Werror",
            "-proc:none",
            "-classpath",
            System.getProperty("java.class.path"));
    boolean compiled = compiler.getTask(null, classes, diagnostics, options, null, sources).call();
    if (!compiled) {
      throw new IllegalStateException("generated Java: " + diagnostics.getDiagnostics());
    }
    return classes.content();
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String content;

    Source(GeneratedFile file) {
      super(URI.create("string:///" + file.path()), Kind.SOURCE);
      this.content = file.content();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }

  private static final class ClassFile extends SimpleJavaFileObject {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    ClassFile(String name) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return content;
    }
  }

  private static final class ClassFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ClassFile> files = new HashMap<>();

    ClassFiles(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      ClassFile file = new ClassFile(name);
      files.put(name, file);
      return file;
    }

    Map<String, byte[]> content() {
      Map<String, byte[]> content = new HashMap<>();
      files.forEach((name, file) -> content.put(name, file.content.toByteArray()));
      return content;
    }
  }

  private static final class Loader extends ClassLoader {

    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(InMemoryJava.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] content = classes.get(name);
      if (content == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, content, 0, content.length);
    }
  }
}
