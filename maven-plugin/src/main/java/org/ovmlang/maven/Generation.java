package org.ovmlang.maven;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.compiler.source.Diagnostic;

/**
 * One run of the goal, apart from Maven: does nothing if nothing changed, else compiles everything,
 * writes the files that differ and removes those that are no longer made.
 */
final class Generation {

  private final GenerationRequest request;

  Generation(GenerationRequest request) {
    this.request = request;
  }

  /**
   * What a run came to.
   *
   * @param upToDate whether nothing had to be done
   * @param sources how many .ovm files there are
   * @param written how many files were written
   * @param removed how many files were removed
   * @param diagnostics what the compiler said, sorted
   * @param failed whether the program was refused; then no file was touched
   */
  record Outcome(
      boolean upToDate,
      int sources,
      int written,
      int removed,
      List<Diagnostic> diagnostics,
      boolean failed) {}

  /** Generates. */
  Outcome run() throws IOException {
    List<Path> sources = Inputs.sources(request.sourceFolder());
    List<Backend> backends = backends();
    State last = State.read(request.stateFile());
    String inputs = digest(backends);
    if (inputs.equals(last.inputs()) && last.outputsAreIntact()) {
      return new Outcome(true, sources.size(), 0, 0, List.of(), false);
    }
    CompilerOptions options =
        new CompilerOptions(
            List.of(request.sourceFolder()), request.libraries(), request.externs());
    CompilationResult result = new Compiler(options).compile(sources);
    Optional<CheckedProgram> program = result.program();
    boolean refused = request.warningsAsErrors() && !result.diagnostics().isEmpty();
    if (program.isEmpty() || refused) {
      return new Outcome(false, sources.size(), 0, 0, result.diagnostics(), true);
    }
    Map<Path, byte[]> outputs = emit(program.get(), backends);
    int removed = removeOthers(last, outputs);
    int written = 0;
    Map<Path, String> digests = new TreeMap<>();
    for (Map.Entry<Path, byte[]> output : outputs.entrySet()) {
      written += write(output.getKey(), output.getValue()) ? 1 : 0;
      digests.put(output.getKey(), Digest.of(output.getValue()));
    }
    new State(inputs, digests).write(request.stateFile());
    return new Outcome(false, sources.size(), written, removed, result.diagnostics(), false);
  }

  private static List<Backend> backends() {
    List<Backend> backends = new ArrayList<>();
    ServiceLoader.load(Backend.class, Generation.class.getClassLoader()).forEach(backends::add);
    backends.sort(Comparator.comparing(Backend::target));
    return backends;
  }

  private String digest(List<Backend> backends) throws IOException {
    Digest digest = new Digest().add(request.generator());
    Inputs.addTool(digest, home(Generation.class));
    Inputs.addTool(digest, home(Compiler.class));
    for (Backend backend : backends) {
      Inputs.addTool(digest.add(backend.target()), home(backend.getClass()));
    }
    Inputs.addTo(digest, request);
    return digest.hex();
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<Path, byte[]> emit(CheckedProgram program, List<Backend> backends) {
    BackendOptions options = new BackendOptions(request.rootPackage(), request.generator());
    Map<Path, byte[]> outputs = new TreeMap<>();
    // Of a project whose last .ovm file was deleted nothing remains, not even support files.
    if (program.definitions().isEmpty()) {
      return outputs;
    }
    for (Backend backend : backends) {
      Path folder = request.folder(backend.target());
      for (GeneratedFile file : DeepStack.call(() -> backend.emit(program, options))) {
        Path place = folder.resolve(file.path()).normalize();
        if (!place.startsWith(folder)) {
          throw new IllegalStateException("a back end left its output folder: " + file.path());
        }
        outputs.put(place, file.content().getBytes(StandardCharsets.UTF_8));
      }
    }
    return outputs;
  }

  private static boolean write(Path place, byte[] content) throws IOException {
    if (Files.isRegularFile(place) && Arrays.equals(Files.readAllBytes(place), content)) {
      return false;
    }
    Path parent = place.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(place, content);
    return true;
  }

  /**
   * Removes what the last run made and this one does not, and folders that become empty. Only below
   * the output folders: the state may have been copied from another place with the project.
   */
  private int removeOthers(State last, Map<Path, byte[]> outputs) throws IOException {
    int removed = 0;
    for (Path old : last.outputs().keySet()) {
      boolean ours =
          old.startsWith(request.javaFolder()) || old.startsWith(request.solidityFolder());
      if (ours && !outputs.containsKey(old) && Files.deleteIfExists(old)) {
        removed++;
        removeEmptyFolders(old.getParent());
      }
    }
    return removed;
  }

  private void removeEmptyFolders(@Nullable Path lowest) throws IOException {
    for (Path folder = lowest;
        folder != null
            && !folder.equals(request.javaFolder())
            && !folder.equals(request.solidityFolder());
        folder = folder.getParent()) {
      try {
        Files.delete(folder);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }
}
