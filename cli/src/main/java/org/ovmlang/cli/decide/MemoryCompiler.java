package org.ovmlang.cli.decide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.ovmlang.cli.value.InputException;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.runtime.world.World;

/** Compiles generated Java in memory, against the runtime that this command itself uses. */
final class MemoryCompiler {

  private MemoryCompiler() {}

  /** A loader of the classes that {@code sources} define. */
  static ClassLoader compile(List<GeneratedFile> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new InputException(
          "deciding needs a JDK: the Java at "
              + System.getProperty("java.home")
              + " has no compiler; set JAVA_HOME to a JDK 17 or newer");
    }
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager standard =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      standard.setLocationFromPaths(
          StandardLocation.CLASS_PATH, List.of(home(World.class), home(NullMarked.class)));
      ClassesInMemory classes = new ClassesInMemory(standard);
      List<JavaFileObject> units = new ArrayList<>();
      sources.forEach(source -> units.add(new Source(source)));
      List<String> options = List.of("-proc:none", "-Xlint:none", "-implicit:none");
      if (!javac.getTask(messages, classes, null, options, null, units).call()) {
        throw new IllegalStateException("the generated Java does not compile:\n" + messages);
      }
      return classes.loader();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jar or folder of a class. */
  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Generated text as a source file. */
  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    private Source(GeneratedFile file) {
      super(URI.create("memory:///" + file.path()), Kind.SOURCE);
      this.text = file.content();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps the class files that javac writes. */
  private static final class ClassesInMemory extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> files = new HashMap<>();

    private ClassesInMemory(JavaFileManager parent) {
      super(parent);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      URI place = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
      return new SimpleJavaFileObject(place, kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          files.put(className, bytes);
          return bytes;
        }
      };
    }

    ClassLoader loader() {
      Map<String, byte[]> classes = new HashMap<>();
      files.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
      return new ClassLoader(World.class.getClassLoader()) {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
          byte[] bytes = classes.get(name);
          if (bytes == null) {
            throw new ClassNotFoundException(name);
          }
          return defineClass(name, bytes, 0, bytes.length);
        }
      };
    }
  }
}
