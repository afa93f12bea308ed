package org.ovmlang.fuzzing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.source.DeepStack;

/** Asks javac whether generated Java is Java; its output is dropped, unless it is asked for. */
final class Javac {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private Javac() {}

  /**
   * Compiles.
   *
   * @throws IllegalStateException with what javac says, if it refuses a file
   */
  static void compile(List<GeneratedFile> files) {
    compile(files, new HashMap<>());
  }

  /**
   * Compiles and loads.
   *
   * @throws IllegalStateException with what javac says, if it refuses a file
   */
  static ClassLoader load(List<GeneratedFile> files) {
    Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    compile(files, classes);
    return new ClassLoader(Javac.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream compiled = classes.get(name);
        if (compiled == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = compiled.toByteArray();
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }

  private static void compile(
      List<GeneratedFile> files, Map<String, ByteArrayOutputStream> classes) {
    if (files.isEmpty()) {
      return;
    }
    StringWriter messages = new StringWriter();
    List<String> options = List.of("-proc:none", "-Xlint:none", "-implicit:none");
    List<Source> sources = files.stream().map(Source::new).toList();
    try (StandardJavaFileManager standard =
            COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Sink sink = new Sink(standard, classes)) {
      boolean compiled =
          DeepStack.call(
              () -> COMPILER.getTask(messages, sink, null, options, null, sources).call());
      if (!compiled) {
        throw new IllegalStateException("the generated Java does not compile:\n" + messages);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(GeneratedFile file) {
      super(URI.create("memory:///" + file.path()), Kind.SOURCE);
      this.text = file.content();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Sink extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> classes;

    Sink(JavaFileManager parent, Map<String, ByteArrayOutputStream> classes) {
      super(parent);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      URI place = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
      return new SimpleJavaFileObject(place, kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream compiled = new ByteArrayOutputStream();
          classes.put(className, compiled);
          return compiled;
        }
      };
    }
  }
}
