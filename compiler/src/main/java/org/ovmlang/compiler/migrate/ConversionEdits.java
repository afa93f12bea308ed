package org.ovmlang.compiler.migrate;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.lower.ImplicitMeanings;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;

/** Writes out the conversions of one file. */
final class ConversionEdits {

  private static final int WORD_DIGITS = 64;

  private final SourceFile file;
  private final Edits edits;
  private final Set<String> done = new HashSet<>();

  ConversionEdits(SourceFile file, Edits edits) {
    this.file = file;
    this.edits = edits;
  }

  void make(ImplicitMeanings implicit) {
    Set<Span> called = new HashSet<>();
    for (ImplicitMeanings.OpenCall call : implicit.openCalls()) {
      if (isHere(call.at()) && done.add("call" + key(call.at()))) {
        called.add(call.at());
        openCall(call);
      }
    }
    for (ImplicitMeanings.Conversion conversion : implicit.conversions()) {
      if (isHere(conversion.at())
          && !called.contains(conversion.at())
          && done.add(key(conversion.at()) + conversion.to().displayName())) {
        convert(conversion.at(), conversion.term(), conversion.to());
      }
    }
  }

  private boolean isHere(Span span) {
    return span.file().equals(file);
  }

  private static String key(Span span) {
    return span.start() + ":" + span.end() + ":";
  }

  /** The claim is given the type that says which inputs it still expects. */
  private void openCall(ImplicitMeanings.OpenCall call) {
    String inputs = call.inputs().stream().map(Type::displayName).collect(Collectors.joining(", "));
    String before = call.claim() == BasicType.BYTES ? "decode(" : "decode(encode(";
    String middle = call.claim() == BasicType.BYTES ? ", Claim(" : "), Claim(";
    edits.wrap(call.at(), before, middle + inputs + "))");
  }

  private void convert(Span at, Term term, Type to) {
    if (to != BasicType.BYTES) {
      boolean fromBytes = term.type() == BasicType.BYTES;
      String type = ", " + to.displayName() + ")";
      edits.wrap(at, fromBytes ? "decode(" : "decode(encode(", fromBytes ? type : ")" + type);
    } else if (term instanceof Term.UintLiteral number) {
      edits.replace(at, "encode(" + number.value() + ")");
    } else if (term instanceof Term.BytesLiteral literal && literal.type() == BasicType.ADDRESS) {
      edits.replace(at, "0x" + "0".repeat(WORD_DIGITS - literal.hex().length()) + literal.hex());
    } else if (term instanceof Term.BytesLiteral literal && literal.type() == BasicType.BYTES32) {
      edits.replace(at, "0x" + literal.hex());
    } else {
      edits.wrap(at, "encode(", ")");
    }
  }
}
