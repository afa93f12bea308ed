package org.ovmlang.codegen.solidity;

import java.util.NavigableSet;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;

/** Writes the struct through which formulas see what is fixed at deployment. */
final class DeploymentFile {

  /** Its path. */
  static final String PATH = "Deployment.sol";

  private DeploymentFile() {}

  static GeneratedFile write(
      NavigableSet<Link> links, SolidityLayout layout, BackendOptions options) {
    SourceWriter file = new SourceWriter(PATH, layout.imports());
    file.add(
        "/// @notice What the predicates of this program are told when they are deployed. A predicate fills in what its");
    file.add("/// formula reads, and nothing else.");
    for (Link link : links) {
      String place = DocText.place(link.span());
      file.add("/// @param " + link.identifier() + " " + link.doc() + " " + place);
    }
    file.add("struct Deployment {");
    for (Link link : links) {
      file.add("    " + layout.types().held(link.type()) + " " + link.identifier() + ";");
    }
    file.add("}");
    return file.finish("this program", options);
  }
}
