package org.ovmlang.codegen.solidity;

import java.util.List;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.RecordDeclaration;
import org.ovmlang.compiler.ir.RecordType;

/** Writes the file with the struct of one record. */
final class RecordFile {

  private RecordFile() {}

  static GeneratedFile write(
      SolidityLayout layout, RecordDeclaration declaration, BackendOptions options) {
    RecordType type = declaration.type();
    SourceWriter file = new SourceWriter(layout.records().path(type), layout.imports());
    List<String> names = layout.fieldNames(type);
    file.add(DocText.notice(declaration.doc()));
    file.add("/// @dev " + DocText.place(declaration.span()));
    file.add("struct " + layout.records().declaredName(type) + " {");
    for (int i = 0; i < names.size(); i++) {
      Field field = type.fields().get(i);
      file.add("    " + layout.types().name(field.type()) + " " + names.get(i) + ";");
    }
    file.add("}");
    return file.finish(declaration.span().file().name(), options);
  }
}
