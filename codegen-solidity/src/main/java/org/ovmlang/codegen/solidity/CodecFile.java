package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ovmlang.codegen.solidity.Decoders.Decoder;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;

/** Writes the library that decodes records, lists and the claims of definitions. */
final class CodecFile {

  /** Of a type that takes more bytes than this, too few bytes are refused before any is read. */
  private static final long LARGE = 1_024;

  /** Its path. */
  static final String PATH = "Codec.sol";

  private static final String READER = "AbiReader memory reader";
  private static final String DEPLOYMENT = "Deployment memory deployment";

  private final Decoders decoders;
  private final SolidityTypes types;

  private CodecFile(Decoders decoders) {
    this.decoders = decoders;
    this.types = decoders.layout().types();
  }

  /** Writes the functions that were called for, and those that they call. */
  static GeneratedFile write(Decoders decoders, BackendOptions options) {
    SourceWriter file = new SourceWriter(PATH, decoders.layout().imports());
    file.add("/// @title Strict decoding of the types of this program");
    file.add(
        "/// @notice Bytes that are not the one encoding of a value have no value; nothing here reverts.");
    file.add("library Codec {");
    SortedMap<String, List<String>> texts = new CodecFile(decoders).functions();
    boolean first = true;
    for (List<String> text : texts.values()) {
      if (!first) {
        file.add("");
      }
      first = false;
      file.addIndented(text);
    }
    file.add("}");
    return file.finish("this program", options);
  }

  private SortedMap<String, List<String>> functions() {
    SortedMap<String, List<String>> texts = new TreeMap<>();
    // Writing one may call for others.
    for (int before = -1; before < decoders.all().size(); ) {
      before = decoders.all().size();
      for (Decoder decoder : List.copyOf(decoders.all())) {
        texts.computeIfAbsent(decoder.name(), name -> text(decoder));
      }
    }
    for (Decoders.Element element : decoders.elements()) {
      texts.put(element.function(), element(element));
    }
    return texts;
  }

  private List<String> element(Decoders.Element element) {
    String list = types.local(element.type());
    Type type = element.type().element();
    String shownElement =
        SolidityTypes.isPacked(type) ? Encodings.ofMember(type, "list[index]") : "list[index]";
    return List.of(
        "/// @notice An element of a list, counted from 0; no value beyond its end.",
        "function " + element.function() + "(" + list + " list, uint256 index)",
        "    internal",
        "    pure",
        "    returns (bool ok, " + types.local(element.type().element()) + " value)",
        "{",
        "    if (index < list.length) {",
        "        return (true, " + shownElement + ");",
        "    }",
        "}");
  }

  private List<String> text(Decoder decoder) {
    List<String> text = new ArrayList<>();
    if (decoder.type() instanceof DefinitionClaimType claim) {
      claimFunctions(claim, decoder, text);
      return text;
    }
    Function whole = new Function(decoder, "to", "bytes memory data", "internal");
    if (decoder.facts().least() > LARGE) {
      // Else bytes that are no value would cost as much as the type is large, however few they are.
      whole.line("if (data.length < " + hex(decoder.facts().least()) + ") {");
      whole.line("    return (false, value);");
      whole.line("}");
    }
    String opened = decoder.facts().dynamic() ? "openDynamic" : "open";
    whole.line("AbiReader memory reader = AbiReaders." + opened + "(data);");
    String place = "reader.take(" + hex(decoder.facts().head()) + ")";
    whole.line("value = " + read(decoder.type(), place) + ";");
    whole.line("ok = reader.finish();");
    whole.write("bool ok, ", "/// @notice Decodes `" + shown(decoder) + "`.", text);
    text.add("");
    boolean dynamic = decoder.facts().dynamic();
    Function part =
        new Function(decoder, "_read", READER + (dynamic ? "" : ", uint256 place"), "private");
    if (decoder.type() instanceof RecordType record) {
      readRecord(record, dynamic, part);
    } else if (decoder.type() instanceof ListType list) {
      readList(list, part);
    }
    part.write("", "/// @dev `" + shown(decoder) + "` within another encoding.", text);
    return text;
  }

  private void claimFunctions(DefinitionClaimType claim, Decoder decoder, List<String> text) {
    String holds = "_is" + decoder.name() + "(%s, deployment)";
    Function whole = new Function(decoder, "to", "bytes memory data", "internal");
    whole.line("(ok, value) = StrictCodec.toClaim(data);");
    whole.line("ok = ok && " + holds.formatted("value") + ";");
    whole.write("bool ok, ", "/// @notice Decodes a claim of `" + shown(decoder) + "`.", text);
    text.add("");
    Function part = new Function(decoder, "_read", READER, "private");
    part.line("value = reader.readClaim();");
    // After a failure there need not be a claim that could be looked at.
    String packed = holds.formatted("ClaimValues.make(value.predicate, value.inputs)");
    part.line("reader.failed = reader.failed || !" + packed + ";");
    part.write("", "/// @dev The same within another encoding.", text);
    text.add("");
    text.add(
        "/// @dev Has the claim the predicate `" + shown(decoder) + "` and inputs of its types?");
    text.add("function _is" + decoder.name() + "(bytes memory claim, " + DEPLOYMENT + ")");
    text.add("    private");
    text.add("    pure");
    text.add("    returns (bool ok)");
    text.add("{");
    text.add(
        "    if (!ClaimValues.isOf(claim, "
            + decoders.predicate(claim)
            + ", "
            + claim.fields().size()
            + ")) {");
    text.add("        return false;");
    text.add("    }");
    for (int i = 0; i < claim.fields().size(); i++) {
      Type type = claim.fields().get(i).type();
      if (!Decoders.takesAllBytes(type)) {
        text.add(
            "    (ok,) = " + decoders.call(type, "ClaimValues.inputAt(claim, " + i + ")") + ";");
        text.add("    if (!ok) {");
        text.add("        return false;");
        text.add("    }");
      }
    }
    text.add("    return true;");
    text.add("}");
  }

  private void readRecord(RecordType record, boolean dynamic, Function function) {
    if (dynamic) {
      String heads = hex(decoders.facts().heads(record.fields()));
      function.line("uint256 place = reader.take(" + heads + ");");
    }
    List<String> names = decoders.layout().fieldNames(record);
    long offset = 0;
    for (int i = 0; i < record.fields().size(); i++) {
      Field field = record.fields().get(i);
      EncodingFacts.Facts facts = decoders.facts().of(field.type());
      String place = offset == 0 ? "place" : "place + " + hex(offset);
      if (facts.dynamic()) {
        function.line("reader.tail(place, " + place + ");");
      }
      function.line("value." + names.get(i) + " = " + read(field.type(), place) + ";");
      offset += facts.head();
    }
  }

  private void readList(ListType list, Function function) {
    EncodingFacts.Facts facts = decoders.facts().of(list.element());
    function.line("uint256 count = reader.readCount(" + hex(facts.least()) + ");");
    function.line("uint256 place = reader.take(count * " + hex(facts.head()) + ");");
    function.line("uint256 list = AbiReaders.allocateList(count);");
    function.line("assembly (\"memory-safe\") {");
    function.line("    value := list");
    function.line("}");
    function.line("for (uint256 i = 0; i < count && !reader.failed; ++i) {");
    String place = "place + i * " + hex(facts.head());
    if (facts.dynamic()) {
      function.line("    reader.tail(place, " + place + ");");
    }
    function.line("    value[i] = " + read(list.element(), place) + ";");
    function.line("}");
  }

  /** The expression that reads a value: from {@code place} if its size is fixed. */
  private String read(Type type, String place) {
    if (Decoders.isGenerated(type)) {
      Decoder decoder = decoders.decoder(type);
      return "_read"
          + decoder.name()
          + "(reader"
          + (decoder.facts().dynamic() ? "" : ", " + place)
          + (decoder.facts().linked() ? ", deployment" : "")
          + ")";
    }
    return switch (SolidityTypes.basic(type)) {
      case BOOL -> "reader.boolAt(" + place + ")";
      case UINT -> "reader.wordAt(" + place + ")";
      case ADDRESS -> "reader.addressAt(" + place + ")";
      case BYTES32 -> "reader.bytes32At(" + place + ")";
      case RANGE -> "reader.rangeAt(" + place + ")";
      case BYTES -> "reader.readBytes()";
      case STRING -> "reader.readString()";
      case CLAIM -> "reader.readClaim()";
      case INCLUSION_PROOF -> "InclusionProofCodec.read(reader)";
    };
  }

  private static String shown(Decoder decoder) {
    return DocText.clean(decoder.type().displayName());
  }

  private static String hex(long number) {
    return "0x" + Long.toHexString(number);
  }

  /** A function while it is written. */
  private final class Function {

    private final Decoder decoder;
    private final String prefix;
    private final String parameters;
    private final String visibility;
    private final List<String> lines = new ArrayList<>();

    private Function(Decoder decoder, String prefix, String parameters, String visibility) {
      this.decoder = decoder;
      this.prefix = prefix;
      this.parameters = parameters;
      this.visibility = visibility;
    }

    private void line(String line) {
      lines.add("        " + line);
    }

    private void write(String ok, String doc, List<String> text) {
      text.add(doc);
      String all = parameters + (decoder.facts().linked() ? ", " + DEPLOYMENT : "");
      text.add("function " + prefix + decoder.name() + "(" + all + ")");
      text.add("    " + visibility);
      text.add("    pure");
      String type =
          ok.isEmpty() ? types.name(decoder.type()) + " memory" : types.local(decoder.type());
      text.add("    returns (" + ok + type + " value)");
      text.add("{");
      // No place or size within data comes near 2^256.
      text.add("    unchecked {");
      text.addAll(lines);
      text.add("    }");
      text.add("}");
    }
  }
}
