package org.ovmlang.compiler.format;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Span;

/**
 * Compares trees of records, component by component, but for where they were written. Components
 * are found by reflection, so that none that is added later can be forgotten.
 */
public class TreeComparison {

  private static final ClassValue<Method[]> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(component -> component.getType() != Span.class)
              .map(RecordComponent::getAccessor)
              .toArray(Method[]::new);
        }
      };

  /** Whether both say the same. */
  public boolean same(@Nullable Object first, @Nullable Object second) {
    Object a = first == null ? null : normal(first);
    Object b = second == null ? null : normal(second);
    if (a instanceof List<?> these && b instanceof List<?> those) {
      return sameLists(these, those);
    }
    if (a instanceof Record && b instanceof Record && a.getClass() == b.getClass()) {
      return sameRecords(a, b);
    }
    return Objects.equals(a, b);
  }

  /** What is compared in place of a part; itself, unless a subclass knows better. */
  protected Object normal(Object part) {
    return part;
  }

  /** Whether two records of one class agree in all components. */
  protected boolean sameRecords(Object first, Object second) {
    try {
      for (Method accessor : ACCESSORS.get(first.getClass())) {
        if (!same(accessor.invoke(first), accessor.invoke(second))) {
          return false;
        }
      }
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean sameLists(List<?> first, List<?> second) {
    if (first.size() != second.size()) {
      return false;
    }
    for (int i = 0; i < first.size(); i++) {
      if (!same(first.get(i), second.get(i))) {
        return false;
      }
    }
    return true;
  }
}
