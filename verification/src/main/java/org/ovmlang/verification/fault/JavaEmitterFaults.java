package org.ovmlang.verification.fault;

import java.util.List;

/** Mistakes in the generator of deciders. */
final class JavaEmitterFaults {

  private static final String PACKAGE = "codegen-java/src/main/java/org/ovmlang/codegen/java/";

  static final List<SeededFault> ALL =
      List.of(
          fault(
              "LESS_TAKES_EQUAL_NUMBERS",
              "a < b is written as a <= b",
              "LeafFormulas",
              "case LESS -> CodeBlock.of(\"$T.isLess\"",
              "case LESS -> CodeBlock.of(\"$T.isLessOrEqual\""),
          fault(
              "MISSING_VALUE_IS_TRUE",
              "a call or an atom of the user whose argument has no value is true",
              "LeafFormulas",
              "body.statement(\"return $T.FALSE_AT_ONCE\", RuntimeTypes.VERDICT);",
              "body.statement(\"return $T.TRUE_AT_ONCE\", RuntimeTypes.VERDICT);"),
          fault(
              "INDEX_UNCHECKED",
              "an element of a list is taken without a look at how long the list is",
              "TermGenerator",
              "CodeBlock.of(\"$T.element($L,$W$L)\", RuntimeTypes.TERMS, list.code(), index.code())",
              "CodeBlock.of(\"$L.get($L.intValue())\", list.code(), index.code())"),
          fault(
              "NEXT_INPUT_OF_A_CLAIM",
              "an input of a claim is the one behind it",
              "TermGenerator",
              "claim.code(), term.index()),",
              "claim.code(), term.index() + 1),"),
          fault(
              "ENDS_OF_RANGES_SWAPPED",
              "the start of a range is its end",
              "TermGenerator",
              "term.end() ? \"end\" : \"start\"",
              "term.end() ? \"start\" : \"end\""),
          fault(
              "INPUTS_IN_REVERSE_ORDER",
              "a claim is made of its inputs from the last to the first",
              "TermGenerator",
              "arguments.addAll(encodings(term.inputs()));",
              "List<Expression> made = new ArrayList<>(encodings(term.inputs()));"
                  + " java.util.Collections.reverse(made); arguments.addAll(made);"),
          fault(
              "OPEN_QUANTIFIERS_UNCOUNTED",
              "what a quantifier within a claim value leaves open is not counted",
              "MemberWriter",
              "\"if ($L.isNested()$L)\"",
              "\"if (!$L.isNested()$L)\""),
          fault(
              "LAST_VALUE_LEFT_OPEN_UNCOUNTED",
              "of the values at a place that is left open the last is not counted",
              "MemberWriter",
              "generator.nodes().of(quantifier).values().stream()",
              "generator.nodes().of(quantifier).values().stream()"
                  + ".limit(Math.max(0, generator.nodes().of(quantifier).values().size() - 1))"),
          fault(
              "NUMBERS_PAST_THE_END",
              "a loop over numbers goes on to the first that is too large",
              "SourceLoop",
              "$2L.compareTo($4L) < 0;",
              "$2L.compareTo($4L) <= 0;"),
          fault(
              "FIRST_NUMBER_SKIPPED",
              "a loop over numbers begins with the second",
              "SourceLoop",
              "\"for ($1T $2L = $3L;",
              "\"for ($1T $2L = $3L.add($1T.ONE);"),
          fault(
              "OTHER_BUCKET",
              "of what tells buckets apart the last value is forgotten",
              "SourceLoop",
              "for (Term argument : bucket.arguments()) {",
              "for (Term argument : bucket.arguments().subList("
                  + "0, Math.max(0, bucket.arguments().size() - 1))) {"),
          fault(
              "OVERLAP_FROM_THE_END",
              "what overlaps a range is looked for from its end to its start",
              "SourceLoop",
              "\"$1L.start(),$W$1L.end()\"",
              "\"$1L.end(),$W$1L.start()\""),
          fault(
              "A_DAMAGED_CANDIDATE_ENDS_THE_SEARCH",
              "behind a candidate that encodes no value nothing is looked at",
              "MemberWriter",
              "local.name()).statement(\"continue\").end();",
              "local.name()).statement(\"break\").end();"),
          fault(
              "FORMER_WITNESS_STAYS",
              "the message of a candidate that is no better than another is not dropped",
              "MemberWriter",
              "body.statement(\"$L.truncate($L)\", evaluation.name(), mark);",
              ""),
          fault(
              "OPEN_SOURCES_ARE_COMPLETE",
              "where a store has no candidate nobody has one",
              "SourceLoop",
              "member.declareResult(body, false);",
              "member.declareResult(body, true);"),
          fault(
              "OTHER_BRANCH",
              "a message names the branch behind the one that decides",
              "ConnectiveGenerator",
              "use(node),\n            operand.index());",
              "use(node),\n            operand.index() + 1);"),
          fault(
              "QUANTIFIER_WITHOUT_ITS_ARGUMENT",
              "a quantifier is looked into although an argument of it has no value",
              "LoopValues",
              "body.statement(\"return $T.FALSE_AT_ONCE\", RuntimeTypes.VERDICT).end();",
              "body.statement(\"return $T.TRUE_AT_ONCE\", RuntimeTypes.VERDICT).end();"),
          fault(
              "REFUTATION_TAKEN_FOR_A_PROOF",
              "who has to refute an all that was left open is told what proves it",
              "PlaceGenerator",
              "node.formula() instanceof Formula.ForAll ? \".not()\" : \"\"",
              "\"\""),
          fault(
              "PLACES_COUNTED_FROM_ANOTHER_NUMBER",
              "a dispute goes on at the quantifier with another number",
              "PlaceGenerator",
              "body.begin(\"if ($L == $L)\", number, node.number());",
              "body.begin(\"if ($L == $L)\", number, node.number() + 1);"),
          fault(
              "FIRST_QUERY_FORGOTTEN",
              "of the questions which numbers matter the first is not asked",
              "NumberLookUp",
              "for (NumberQuery query : plan.queries()) {",
              "for (NumberQuery query : plan.queries().subList("
                  + "Math.min(1, plan.queries().size()), plan.queries().size())) {"));

  private JavaEmitterFaults() {}

  private static SeededFault fault(
      String name, String what, String type, String text, String replacement) {
    Edit edit = new Edit(PACKAGE + type + ".java", text, replacement);
    return SeededFault.of(Part.JAVA_EMITTER, name, what, edit);
  }
}
