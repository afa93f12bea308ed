package org.ovmlang.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.DiagnosticRenderer;
import org.ovmlang.compiler.source.Severity;

/**
 * Compiles the .ovm files of a project to Java deciders, which join its sources, and Solidity
 * predicate contracts. Imports are looked for in the source directory and in the compile
 * dependencies.
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.GENERATE_SOURCES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
// Maven fills the fields in, after the constructor.
@SuppressWarnings("NullAway.Init")
public final class GenerateMojo extends AbstractMojo {

  /** Where the .ovm files are; the namespace of a file is its path below this directory. */
  @Parameter(property = "ovm.sourceDirectory", defaultValue = "${project.basedir}/src/main/ovm")
  private File sourceDirectory;

  /** Where the Java goes; the directory becomes a source root of the project. */
  @Parameter(
      property = "ovm.javaOutputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/ovm")
  private File javaOutputDirectory;

  /** Where the Solidity goes. */
  @Parameter(
      property = "ovm.solidityOutputDirectory",
      defaultValue = "${project.build.directory}/generated-resources/solidity")
  private File solidityOutputDirectory;

  /**
   * The package under which the namespaces of the files lie. Default: the group id of the project,
   * with an underscore for each character that no package name may have.
   */
  @Parameter(property = "ovm.rootPackage")
  private @Nullable String rootPackage;

  /** Predicates that are deployed elsewhere, for files that call them without declaring them. */
  @Parameter private @Nullable List<String> externs;

  /** Whether warnings fail the build. */
  @Parameter(property = "ovm.warningsAsErrors", defaultValue = "false")
  private boolean warningsAsErrors;

  /** Whether the .ovm files are packaged, so that other projects can import them. */
  @Parameter(property = "ovm.packageSources", defaultValue = "true")
  private boolean packageSources;

  /** Generates nothing. */
  @Parameter(property = "ovm.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** Maven makes it and fills its fields in. */
  public GenerateMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped");
      return;
    }
    Generation.Outcome outcome;
    try {
      outcome = new Generation(request()).run();
    } catch (IOException e) {
      throw new MojoExecutionException(
          "reading .ovm files or writing their output failed: " + e, e);
    }
    report(outcome);
    project.addCompileSourceRoot(javaOutputDirectory.getPath());
    if (packageSources && sourceDirectory.isDirectory()) {
      Resource resource = new Resource();
      resource.setDirectory(sourceDirectory.getPath());
      resource.addInclude("**/*.ovm");
      project.addResource(resource);
    }
  }

  private GenerationRequest request() throws MojoFailureException {
    String root =
        rootPackage == null ? PackageNames.fromGroupId(project.getGroupId()) : rootPackage;
    if (!SourceVersion.isName(root, SourceVersion.RELEASE_17)) {
      throw new MojoFailureException("rootPackage: '" + root + "' is not the name of a package");
    }
    Path state =
        Path.of(project.getBuild().getDirectory(), "ovm", execution.getExecutionId() + ".state");
    return new GenerationRequest(
        normal(sourceDirectory),
        libraries(),
        externs == null ? List.of() : externs,
        warningsAsErrors,
        root,
        normal(javaOutputDirectory),
        normal(solidityOutputDirectory),
        state.toAbsolutePath().normalize(),
        "ovm-maven-plugin " + execution.getVersion());
  }

  private List<Path> libraries() {
    List<Path> libraries = new ArrayList<>();
    for (Artifact artifact : project.getArtifacts()) {
      // A module of the same build without classes has a target folder that does not exist.
      if (artifact.getFile() != null
          && artifact.getFile().exists()
          && artifact.getArtifactHandler().isAddedToClasspath()) {
        libraries.add(normal(artifact.getFile()));
      }
    }
    return libraries;
  }

  private void report(Generation.Outcome outcome) throws MojoFailureException {
    int errors = 0;
    int warnings = 0;
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      String text = DiagnosticRenderer.render(diagnostic).stripTrailing();
      if (diagnostic.severity() == Severity.ERROR) {
        errors++;
        getLog().error(text);
      } else {
        warnings++;
        getLog().warn(text);
      }
    }
    if (outcome.failed()) {
      throw new MojoFailureException(
          (errors == 0 ? count(warnings, "warning") : count(errors, "error"))
              + " in "
              + count(outcome.sources(), ".ovm file"));
    }
    if (outcome.sources() == 0) {
      getLog().info("no .ovm files in " + sourceDirectory);
    } else if (outcome.upToDate()) {
      getLog().info(count(outcome.sources(), ".ovm file") + ", up to date");
    } else {
      getLog()
          .info(
              count(outcome.sources(), ".ovm file")
                  + " compiled: "
                  + outcome.written()
                  + " written, "
                  + outcome.removed()
                  + " removed");
    }
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static Path normal(File file) {
    return file.toPath().toAbsolutePath().normalize();
  }
}
