package org.ovmlang.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is written is read by another implementation as what it was. */
class JsonWriterTest {

  private static final JsonMapper JACKSON = JsonMapper.builder().build();

  @Property
  void whatIsWrittenIsReadByAnother(@ForAll("values") Object value) throws JsonProcessingException {
    JsonWriter writer = new JsonWriter();
    write(writer, value);
    assertThat(writer.toString()).matches("[\\x20-\\x7e]*");
    JsonNode read = JACKSON.readTree(writer.toString());
    assertThat(read).isEqualTo(JACKSON.readTree(JACKSON.writeValueAsString(value)));
  }

  @Test
  void whatAsciiPrintsIsWrittenAsItIsAndOnlyThat() {
    assertThat(new JsonWriter().value(" ~\u001f\u007f\"\\").toString())
        .isEqualTo("\" ~\\u001f\\u007f\\\"\\\\\"");
  }

  @Test
  void writingGoesOnWithTheSameWriter() {
    JsonWriter writer = new JsonWriter();
    assertThat(writer.value("a").value(1).value(true).none()).isSameAs(writer);
    assertThat(writer.object(() -> {}).array(List.of(), unused -> {})).isSameAs(writer);
    assertThat(writer).hasToString("\"a\",1,true,null,{},[]");
  }

  @Property
  void everyStringIsReadAsItself(@ForAll("strings") String text) throws JsonProcessingException {
    String written = new JsonWriter().value(text).toString();
    assertThat(JACKSON.readTree(written).textValue()).isEqualTo(text);
  }

  private static void write(JsonWriter writer, Object value) {
    if (value instanceof String text) {
      writer.value(text);
    } else if (value instanceof Long number) {
      writer.value(number);
    } else if (value instanceof Boolean truth) {
      writer.value(truth);
    } else if (value instanceof List<?> list) {
      writer.array(list, element -> write(writer, element));
    } else if (value instanceof Map<?, ?> map) {
      writer.object(
          () ->
              map.forEach(
                  (name, member) -> {
                    writer.name((String) name);
                    write(writer, member);
                  }));
    } else {
      writer.none();
    }
  }

  /** Any UTF-16 code units, also those of halves of characters. */
  @Provide
  Arbitrary<String> strings() {
    return Arbitraries.strings().withCharRange('\0', '\uffff').ofMaxLength(20);
  }

  @Provide
  Arbitrary<Object> values() {
    Arbitrary<String> names = Arbitraries.strings().withCharRange('\0', '\ud7ff').ofMaxLength(5);
    Arbitrary<Object> leaves =
        Arbitraries.oneOf(
            names.asGeneric(),
            Arbitraries.longs().asGeneric(),
            Arbitraries.of(true, false).asGeneric(),
            Arbitraries.just("").asGeneric());
    return Arbitraries.lazyOf(
        () -> leaves,
        () -> leaves,
        () -> values().list().ofMaxSize(3).asGeneric(),
        () ->
            Combinators.combine(names, values())
                .as(Map::entry)
                .list()
                .ofMaxSize(3)
                .map(
                    entries -> {
                      Map<String, Object> map = new java.util.LinkedHashMap<>();
                      entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
                      return (Object) map;
                    }));
  }
}
