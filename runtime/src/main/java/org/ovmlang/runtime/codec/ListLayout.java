package org.ovmlang.runtime.codec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The layout of a list: the number of elements, then as in a tuple of so many. */
final class ListLayout<T> extends AbiType<List<T>> {

  private final AbiType<T> element;

  ListLayout(AbiType<T> element) {
    super(true, 1);
    this.element = element;
  }

  @Override
  protected @Nullable List<T> readParts(AbiReader reader) {
    int count = reader.length(element.sizeInList());
    int start = reader.position();
    // What an offset must be is known only when the elements before it are read, so the offsets are
    // kept and compared on the way.
    int[] offsets = element.isDynamic() ? reader.offsets(count) : null;
    List<T> elements = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      if (offsets != null) {
        reader.tail(start, offsets[i]);
      }
      T value = element.read(reader);
      if (value == null) {
        return null;
      }
      elements.add(value);
    }
    return List.copyOf(elements);
  }

  @Override
  public void write(List<T> value, AbiWriter writer) {
    writer.number(value.size());
    int start = writer.position();
    if (!element.isDynamic()) {
      for (T part : value) {
        element.write(part, writer);
      }
      return;
    }
    int offset = writer.offsets(value.size());
    for (T part : value) {
      writer.tail(start, offset);
      offset += AbiReader.WORD;
      element.write(part, writer);
    }
  }

  @Override
  public List<T> checked(List<T> value) {
    List<T> copy = List.copyOf(value);
    for (int i = 0; i < copy.size(); i++) {
      T part = copy.get(i);
      // Identity: elements are changed only where one of them is a list that others could change.
      if (element.checked(part) != part) {
        return List.copyOf(copy.stream().map(element::checked).toList());
      }
    }
    return copy;
  }
}
