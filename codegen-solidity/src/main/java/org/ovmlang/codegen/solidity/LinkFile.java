package org.ovmlang.codegen.solidity;

import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.BasicType;

/** Writes the small contract that holds one value which is fixed at deployment. */
final class LinkFile {

  private LinkFile() {}

  static GeneratedFile write(Link link, BackendOptions options) {
    SourceWriter file = new SourceWriter(link.path());
    String argument = link.identifier() + "_";
    file.add("/// @title " + DocText.clean(link.doc()));
    file.add("/// @dev " + DocText.place(link.span()));
    file.add("abstract contract " + link.contract() + " {");
    if (link.isImmutable()) {
      String type = SolidityTypes.name(link.type());
      file.add("    " + type + " internal immutable " + link.identifier() + ";");
      file.add("");
      file.add("    constructor(" + type + " " + argument + ") {");
      file.add("        " + link.identifier() + " = " + argument + ";");
      file.add("    }");
    } else {
      writeStored(file, link, argument);
    }
    file.add("}");
    return file.finish(link.span(), options);
  }

  /** Only words can be immutable: anything else is stored by the constructor, and only there. */
  private static void writeStored(SourceWriter file, Link link, String argument) {
    String type = SolidityTypes.local(link.type());
    String field = "_" + link.identifier() + "Encoded";
    String encoded = "StrictCodec.encode(" + argument + ")";
    file.add("    bytes private " + field + ";");
    file.add("");
    file.add("    constructor(" + type + " " + argument + ") {");
    file.add("        " + field + " = " + encoded + ";");
    file.add("    }");
    file.add("");
    file.add(
        "    function " + link.identifier() + "() internal view returns (" + type + " value) {");
    if (link.type() == BasicType.BYTES) {
      file.add("        return " + field + ";");
    } else if (link.type() == BasicType.STRING) {
      file.add("        return string(" + field + ");");
    } else {
      file.add("        (, value) = " + SolidityTypes.decode(link.type(), field) + ";");
    }
    file.add("    }");
  }
}
