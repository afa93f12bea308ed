package org.ovmlang.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.syntax.AndExpression;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.FileSyntax;
import org.ovmlang.compiler.syntax.OrExpression;
import org.ovmlang.compiler.syntax.ParenthesizedExpression;
import org.ovmlang.compiler.syntax.Parser;
import org.ovmlang.compiler.syntax.PathStep;
import org.ovmlang.compiler.syntax.SourceKindSyntax;
import org.ovmlang.compiler.syntax.TypeSyntax;

/** What holds of every program, tried on random ones. */
class FormatterPropertyTest {

  private static String format(String text) {
    Diagnostics diagnostics = new Diagnostics();
    var formatted = Formatter.format(new SourceFile("t.ovm", text), diagnostics);
    assertThat(diagnostics.sorted()).as(text).isEmpty();
    return formatted.orElseThrow();
  }

  private static FileSyntax parse(String text) {
    Diagnostics diagnostics = new Diagnostics();
    FileSyntax tree = Parser.parse(new SourceFile("t.ovm", text), diagnostics);
    assertThat(diagnostics.sorted()).as(text).isEmpty();
    return tree;
  }

  private static String random(long seed, int comments) {
    Random random = new Random(seed);
    return new RandomText(random, comments, true).of(new RandomProgram(random).words());
  }

  private static List<String> comments(String text) {
    return parse(text).comments().stream().map(CommentText::of).toList();
  }

  @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
  void printingAndReadingGiveTheSameTree(@ForAll long seed) {
    String text = random(seed, 0);
    assertThat(new SameTree().same(parse(text), parse(format(text)))).as(text).isTrue();
  }

  @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
  void everyCommentSurvivesOnceAndInOrder(@ForAll long seed) {
    String text = random(seed, 10);
    String formatted = format(text);
    assertThat(comments(formatted)).as(text).isEqualTo(comments(text));
    assertThat(new SameTree().same(parse(text), parse(formatted))).as(text).isTrue();
  }

  @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
  void formattingTwiceIsFormattingOnce(@ForAll long seed) {
    String formatted = format(random(seed, seed % 2 == 0 ? 0 : 10));
    assertThat(format(formatted)).isEqualTo(formatted);
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void theLayoutOfTheSourceDoesNotShow(@ForAll long seed) {
    List<String> words = new RandomProgram(new Random(seed)).words();
    String once = new RandomText(new Random(seed + 1), 0, false).of(words);
    String otherwise = new RandomText(new Random(seed + 2), 0, false).of(words);
    assertThat(format(once)).isEqualTo(format(otherwise));
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void noLineEndsWithASpaceAndTheFileEndsWithOneLineFeed(@ForAll long seed) {
    String formatted = format(random(seed, 10));
    assertThat(formatted).doesNotContainPattern("[ \t\r]\n").doesNotContain("\n\n\n", "\r");
    assertThat(formatted.isEmpty() || formatted.endsWith("\n")).isTrue();
    assertThat(formatted).doesNotEndWith("\n\n");
  }

  @Example
  void theRandomProgramsHaveEveryKindOfNode() {
    Set<Class<?>> met = new HashSet<>();
    TreeComparison collector =
        new TreeComparison() {
          @Override
          protected Object normal(Object part) {
            met.add(part.getClass());
            return part;
          }
        };
    for (int seed = 0; seed < 300; seed++) {
      FileSyntax tree = parse(random(seed, 1));
      collector.same(tree, tree);
    }
    Stream.of(
            ExpressionSyntax.class,
            TypeSyntax.class,
            DeclarationSyntax.class,
            SourceKindSyntax.class,
            PathStep.class)
        .flatMap(node -> Stream.of(node.getPermittedSubclasses()))
        .forEach(node -> assertThat(met).contains(node));
  }

  /**
   * Equal but for places, doubled parentheses, and those that are added between the connectives.
   */
  private static final class SameTree extends TreeComparison {
    @Override
    protected Object normal(Object part) {
      Object result = part;
      while (result instanceof ParenthesizedExpression outer
          && outer.inner() instanceof ParenthesizedExpression inner) {
        result = inner;
      }
      if (result instanceof OrExpression or) {
        return new OrExpression(or.span(), or.operands().stream().map(this::unwrapped).toList());
      }
      return result;
    }

    private ExpressionSyntax unwrapped(ExpressionSyntax operand) {
      return operand.withoutParentheses() instanceof AndExpression and ? and : operand;
    }
  }
}
