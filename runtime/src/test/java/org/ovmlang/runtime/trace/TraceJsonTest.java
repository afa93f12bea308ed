package org.ovmlang.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.value.Bytes;

/** The JSON of a trace has the fields of {@code docs/trace.md}. */
class TraceJsonTest {

  private static final TraceNode LEAF =
      new TraceNode(
          TraceKind.COMPARISON,
          "",
          Optional.of(new SourcePlace("a.ovm", 2, 3, "a < \"b\"")),
          Optional.of(Verdict.FALSE_AT_ONCE),
          List.of(new TracedValue("a", "7")),
          List.of("a remark"),
          List.of("the constant 'b'"),
          List.of(),
          0);

  private static final TraceNode UNSEEN =
      new TraceNode(
          TraceKind.ATOM,
          "",
          LEAF.place(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          0);

  private static Trace trace(Decision decision) {
    return new Trace(
        decision,
        new TraceNode(
            TraceKind.CLAIM,
            "",
            Optional.empty(),
            Optional.of(Verdict.FALSE_AT_ONCE),
            List.of(),
            List.of(),
            List.of(),
            List.of(LEAF, UNSEEN),
            5));
  }

  private static JsonNode json(Decision decision) throws JsonProcessingException {
    return JsonMapper.builder().build().readTree(trace(decision).json());
  }

  @Test
  void everyFieldIsThere() throws JsonProcessingException {
    Move move = new Move(Move.Label.DECIDES, Bytes.ofHex("0a"));
    JsonNode json = json(new Decision(Truth.FALSE_CERTAIN, Optional.of(move), List.of()));
    String leaf =
        "{\"kind\":\"COMPARISON\",\"name\":null,\"place\":{\"file\":\"a.ovm\",\"line\":2,"
            + "\"column\":3,\"text\":\"a < \\\"b\\\"\"},\"verdict\":\"FALSE_AT_ONCE\","
            + "\"values\":[{\"name\":\"a\",\"value\":\"7\"}],\"remarks\":[\"a remark\"],"
            + "\"missing\":[\"the constant 'b'\"]";
    assertThat(json)
        .isEqualTo(
            JsonMapper.builder()
                .build()
                .readTree(
                    "{\"decision\":{\"truth\":\"FALSE_CERTAIN\",\"atOnce\":true,"
                        + "\"message\":\"0x0a\",\"move\":{\"label\":\"DECIDES\","
                        + "\"message\":\"0x0a\"},\"missing\":[]},\"reasons\":["
                        + leaf
                        + "}],\"root\":{\"kind\":\"CLAIM\",\"name\":null,\"place\":null,"
                        + "\"verdict\":\"FALSE_AT_ONCE\",\"values\":[],\"remarks\":[],"
                        + "\"missing\":[],\"cut\":5,\"parts\":["
                        + leaf
                        + ",\"cut\":0,\"parts\":[]},{\"kind\":\"ATOM\",\"name\":null,"
                        + "\"place\":{\"file\":\"a.ovm\",\"line\":2,\"column\":3,"
                        + "\"text\":\"a < \\\"b\\\"\"},\"verdict\":null,\"values\":[],"
                        + "\"remarks\":[],\"missing\":[],\"cut\":0,\"parts\":[]}]}}"));
  }

  @Test
  void whatIsNotThereIsNull() throws JsonProcessingException {
    JsonNode decision =
        json(new Decision(Truth.UNDECIDED, Optional.empty(), List.of("a"))).get("decision");
    assertThat(decision.get("message").isNull()).isTrue();
    assertThat(decision.get("move").isNull()).isTrue();
    assertThat(decision.get("missing").get(0).textValue()).isEqualTo("a");
  }
}
