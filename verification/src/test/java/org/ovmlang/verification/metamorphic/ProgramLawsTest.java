package org.ovmlang.verification.metamorphic;

import org.junit.jupiter.api.Test;

/**
 * A program may be written in many ways. The reference interpreter and the generated deciders say
 * the same of it each time: of random programs, in random worlds.
 */
class ProgramLawsTest {

  private static void check(ProgramLaw law) {
    LawCheck.ofPrograms(law.name(), Samples.all(), law::variant, law.agreement()).require();
  }

  @Test
  void aConjunctionIsTheNegationOfADisjunctionOfNegations() {
    check(ProgramLaw.DE_MORGAN);
  }

  @Test
  void anAnyIsTheNegationOfAnAllOfTheNegation() {
    check(ProgramLaw.DUAL_QUANTIFIERS);
  }

  @Test
  void twoNegationsAreNone() {
    check(ProgramLaw.DOUBLE_NEGATION);
  }

  @Test
  void theOrderOfTheOperandsOfAConnectiveDoesNotShow() {
    check(ProgramLaw.ORDER_OF_OPERANDS);
  }

  @Test
  void aCallIsTheBodyOfWhatItCalls() {
    check(ProgramLaw.INLINING);
  }

  @Test
  void anImplicationIsADisjunctionWithANegation() {
    check(ProgramLaw.IMPLICATION);
  }

  @Test
  void namesDoNotShow() {
    check(ProgramLaw.RENAMING);
  }

  @Test
  void theOrderOfDeclarationsDoesNotShow() {
    check(ProgramLaw.ORDER_OF_DECLARATIONS);
  }

  @Test
  void theFileInWhichADeclarationStandsDoesNotShow() {
    check(ProgramLaw.SPLIT_FILES);
  }
}
