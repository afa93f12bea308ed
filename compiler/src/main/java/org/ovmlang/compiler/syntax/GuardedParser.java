package org.ovmlang.compiler.syntax;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.grammar.OvmParser;

/**
 * The generated parser, which stops at the first error of a declaration and at {@link
 * DeepStack#MAX_NESTING} nested expressions or types.
 *
 * <p>INVARIANT: every recursion of the grammar goes through the rules {@code expression} or {@code
 * type}, and every choice looks at most four tokens ahead; so the depth counted here bounds the
 * stack.
 */
final class GuardedParser extends OvmParser {

  private final TokenStream tokens;
  private int depth;

  GuardedParser(TokenStream tokens) {
    super(tokens);
    this.tokens = tokens;
    removeErrorListeners();
    setErrorHandler(new BailErrorStrategy());
  }

  /** Makes ready for one rule from the token at {@code position} on. */
  void start(int position, PredictionMode mode) {
    reset();
    tokens.seek(position);
    getInterpreter().setPredictionMode(mode);
    depth = 0;
  }

  @Override
  public void enterRecursionRule(
      ParserRuleContext context, int state, int ruleIndex, int precedence) {
    super.enterRecursionRule(context, state, ruleIndex, precedence);
    deeper();
  }

  @Override
  public void unrollRecursionContexts(ParserRuleContext parent) {
    depth--;
    super.unrollRecursionContexts(parent);
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int ruleIndex) {
    super.enterRule(context, state, ruleIndex);
    if (ruleIndex == RULE_type) {
      deeper();
    }
  }

  @Override
  public void exitRule() {
    if (getContext().getRuleIndex() == RULE_type) {
      depth--;
    }
    super.exitRule();
  }

  private void deeper() {
    if (++depth > DeepStack.MAX_NESTING) {
      throw new NestingException(getCurrentToken());
    }
  }
}
