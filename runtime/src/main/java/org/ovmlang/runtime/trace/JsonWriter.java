package org.ovmlang.runtime.trace;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes JSON (RFC 8259), one object or array within another, ASCII only. */
final class JsonWriter {

  private final StringBuilder text = new StringBuilder();
  // Whether something stands before, in the object or array that is open.
  private boolean follows;

  /** An object, whose members are written by {@code members}. */
  JsonWriter object(Runnable members) {
    return nested('{', members, '}');
  }

  /** An array with an element for each of {@code elements}. */
  <T> JsonWriter array(Collection<T> elements, Consumer<T> element) {
    return nested('[', () -> elements.forEach(element), ']');
  }

  /** The name of a member; its value is what is written next. */
  JsonWriter name(String name) {
    value(name);
    text.append(':');
    follows = false;
    return this;
  }

  /** A string. */
  JsonWriter value(String value) {
    separate();
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      character(value.charAt(i));
    }
    text.append('"');
    return this;
  }

  /** A number. */
  JsonWriter value(long value) {
    separate();
    text.append(value);
    return this;
  }

  /** True or false. */
  JsonWriter value(boolean value) {
    separate();
    text.append(value);
    return this;
  }

  /** Nothing. */
  JsonWriter none() {
    separate();
    text.append("null");
    return this;
  }

  private JsonWriter nested(char open, Runnable inside, char close) {
    separate();
    text.append(open);
    follows = false;
    inside.run();
    text.append(close);
    follows = true;
    return this;
  }

  private void separate() {
    if (follows) {
      text.append(',');
    }
    follows = true;
  }

  private void character(char c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      default -> {
        if (c >= 0x20 && c < 0x7f) {
          text.append(c);
        } else {
          text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
      }
    }
  }

  /** What was written. */
  @Override
  public String toString() {
    return text.toString();
  }
}
