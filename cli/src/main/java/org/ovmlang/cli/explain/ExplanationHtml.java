package org.ovmlang.cli.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ovmlang.compiler.ir.CheckedProgram;

/**
 * An {@link Explanation} as one page that asks for nothing else: its policy allows the one style
 * and the one script that are in it, by their hashes.
 */
public final class ExplanationHtml {

  private static final List<String> SCRIPTS =
      List.of("page.js", "details.js", "tree.js", "positions.js", "start.js");

  private static final Pattern HOLE = Pattern.compile("@([A-Z]+)@");

  private ExplanationHtml() {}

  /** The page. */
  public static String of(ObjectNode explanation, CheckedProgram program) {
    ObjectNode model = explanation.deepCopy();
    model.set("files", Excerpts.of(explanation, program));
    String style = resource("explain.css");
    String script =
        "\"use strict\";\n"
            + SCRIPTS.stream().map(ExplanationHtml::resource).collect(Collectors.joining("\n"));
    Map<String, String> holes = new HashMap<>();
    holes.put(
        "CSP",
        "default-src 'none'; script-src '%s'; style-src '%s'; base-uri 'none'; form-action 'none'"
            .formatted(hash(script), hash(style)));
    holes.put("GENERATOR", escape(explanation.get("generator").textValue()));
    holes.put("TITLE", escape(title(explanation)));
    holes.put("STYLE", style);
    holes.put("TEXT", escape(ExplanationText.of(explanation)));
    holes.put("MODEL", inScript(model.toString()));
    holes.put("SCRIPT", script);
    // One pass: what is filled in is not looked through for holes.
    return HOLE.matcher(resource("explain.html"))
        .replaceAll(hole -> Matcher.quoteReplacement(holes.get(hole.group(1))));
  }

  private static String title(JsonNode explanation) {
    JsonNode predicates = explanation.get("predicates");
    String first = predicates.get(0).get("id").textValue();
    return predicates.size() == 1 ? first : first + " and others";
  }

  /** JSON that no parser of HTML takes for the end of its element or for anything else. */
  private static String inScript(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = ExplanationHtml.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
