package org.ovmlang.verification.campaign;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.syntax.SyntaxNode;

/** The parts of what was written. */
public final class SyntaxParts {

  private SyntaxParts() {}

  /** What a node consists of, in the order of its components: every node is a record of them. */
  public static List<SyntaxNode> of(SyntaxNode node) {
    List<SyntaxNode> parts = new ArrayList<>();
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      try {
        addNodes(component.getAccessor().invoke(node), parts);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
    return parts;
  }

  private static void addNodes(@Nullable Object value, List<SyntaxNode> nodes) {
    if (value instanceof SyntaxNode node) {
      nodes.add(node);
    } else if (value instanceof List<?> list) {
      list.forEach(element -> addNodes(element, nodes));
    }
  }
}
