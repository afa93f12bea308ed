package org.ovmlang.cli.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;

/** What a quantifier asks of which source. */
final class SourceJson implements Source.Visitor<String> {

  private final ObjectNode object = JsonNodeFactory.instance.objectNode();

  private SourceJson() {}

  static ObjectNode of(Domain domain) {
    SourceJson json = new SourceJson();
    json.object.put("variable", domain.variable().name());
    json.object.put("type", domain.variable().type().displayName());
    json.object.put("complete", domain.source().isComplete());
    String words = domain.source().accept(json);
    json.object.put("words", words);
    return json.object;
  }

  private String bucket(Source.BucketTerm bucket) {
    return bucket(object, bucket);
  }

  /** Writes what a bucket is called into an object; the result is the same in words. */
  static String bucket(ObjectNode object, Source.BucketTerm bucket) {
    object.put("bucket", bucket.name());
    ArrayNode arguments = object.putArray("bucketArguments");
    bucket.arguments().forEach(argument -> arguments.add(TermText.of(argument)));
    return "'"
        + bucket.name()
        + "'"
        + (bucket.arguments().isEmpty() ? "" : " of (" + TermText.list(bucket.arguments()) + ")");
  }

  private String term(String name, Term term) {
    String text = TermText.of(term);
    object.put(name, text);
    return text;
  }

  private void kind(String kind) {
    object.put("kind", kind);
  }

  @Override
  public String visit(Source.Exact source) {
    kind("exact");
    return "stored under the key " + term("key", source.key()) + " in " + bucket(source.bucket());
  }

  @Override
  public String visit(Source.Overlapping source) {
    kind("overlapping");
    return "stored for a range that meets "
        + term("range", source.range())
        + " in "
        + bucket(source.bucket());
  }

  @Override
  public String visit(Source.Ordered source) {
    kind("ordered");
    return "stored for a number from "
        + term("from", source.from())
        + " to before "
        + term("to", source.to())
        + " in "
        + bucket(source.bucket());
  }

  @Override
  public String visit(Source.All source) {
    kind("all");
    return "stored in " + bucket(source.bucket());
  }

  @Override
  public String visit(Source.Numbers source) {
    kind("numbers");
    return "every number from "
        + term("from", source.from())
        + " to before "
        + term("to", source.to());
  }

  @Override
  public String visit(Source.AnyBytes source) {
    kind("any");
    return "any value at all: nothing says where to look";
  }
}
