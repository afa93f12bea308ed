package org.ovmlang.compiler.source;

import java.util.Arrays;
import java.util.Optional;

/** The stable codes of everything the compiler reports. A code never changes its meaning. */
public enum DiagnosticCode {
  /** The text does not follow the grammar. */
  SYNTAX_ERROR("OVM0001"),
  /** The file is not valid UTF-8. */
  NOT_UTF8("OVM0002"),
  /** A formula, term or type nests deeper than the compiler follows. */
  NESTED_TOO_DEEPLY("OVM0003"),
  /** The file is larger than the compiler reads. */
  FILE_TOO_LARGE("OVM0004"),
  /** A file that is to be compiled cannot be read. */
  UNREADABLE_FILE("OVM0005"),
  /** A character that changes the direction in which the text around it is shown. */
  TEXT_DIRECTION("OVM0006"),
  /** More was found than is reported. */
  TOO_MANY_DIAGNOSTICS("OVM0007"),

  /** An import names no file. */
  IMPORT_NOT_FOUND("OVM0101"),
  /** Files import each other in a circle. */
  IMPORT_CYCLE("OVM0102"),

  /** A call of a predicate, library or atom that nothing defines. */
  UNKNOWN_PREDICATE("OVM0201"),
  /** A name that is no input, variable or parameter here. */
  UNKNOWN_NAME("OVM0202"),
  /** A call with too few or too many arguments. */
  WRONG_ARITY("OVM0203"),
  /** A value of one type where another is needed. */
  TYPE_MISMATCH("OVM0204"),
  /** A type that nothing defines. */
  UNKNOWN_TYPE("OVM0205"),
  /** Two declarations share a name, or differ only by case. */
  DUPLICATE_NAME("OVM0206"),
  /** A definition calls itself other than through a claim value. */
  RECURSION("OVM0207"),
  /** An input without a type in edition 1. */
  UNTYPED_INPUT("OVM0208"),
  /** An annotation that does not exist, or does not belong there. */
  UNKNOWN_ANNOTATION("OVM0209"),
  /** A hint or a source that is malformed: its kind, its argument, a hole or a clause. */
  MALFORMED_HINT("OVM0210"),
  /** A path into a value that has no such field. */
  NO_SUCH_FIELD("OVM0211"),
  /** A quantified variable that no source or domain bounds. */
  UNBOUNDED_QUANTIFIER("OVM0212"),
  /** {@code and} and {@code or} mixed without parentheses in a legacy file. */
  MIXED_CONNECTIVES("OVM0213"),
  /** A value where a formula is needed. */
  NOT_A_FORMULA("OVM0214"),
  /** A formula where a value is needed. */
  NOT_A_VALUE("OVM0215"),
  /** Two names of the output would be the same. */
  OUTPUT_NAME_COLLISION("OVM0216"),
  /** A literal that its type cannot hold. */
  LITERAL_OUT_OF_RANGE("OVM0217"),
  /** An untyped input or parameter that is used as an Address and as a number. */
  CONFLICTING_TYPES("OVM0219"),
  /** What a definition substitutes for names and holes is too large. */
  TERM_TOO_LARGE("OVM0220"),
  /** A record or a definition whose fields or inputs lead back to its own type. */
  CIRCULAR_TYPE("OVM0221"),
  /** More inputs, fields, variables or nested parts than both back ends can carry. */
  TOO_MANY_PARTS("OVM0222"),
  /** A message or a position that may become larger than contracts take. */
  MESSAGE_TOO_LARGE("OVM0223"),

  /** An input that the formula of its definition does not mention. */
  UNUSED_INPUT("OVM0301"),
  /** A variable of a quantifier, of {@code let} or of a source that nothing mentions. */
  UNUSED_VARIABLE("OVM0302"),
  /** A parameter that nothing mentions. */
  UNUSED_PARAM("OVM0303"),
  /** An import that brings in nothing that its file mentions. */
  UNUSED_IMPORT("OVM0304"),
  /** A name that hides another one. */
  SHADOWED_NAME("OVM0305"),
  /** A comparison of a value with itself. */
  SELF_COMPARISON("OVM0306"),
  /** A call into a claim value whose predicate anybody may choose. */
  FREE_PREDICATE("OVM0307"),
  /** A formula that decides a claim because one of its terms has no value. */
  DECIDED_BY_FAILURE("OVM0308"),
  /** Truth that depends on what a store says. */
  CHANGING_STATE("OVM0309"),
  /** A use of the double-layer tree of the earlier implementations. */
  LEGACY_TREE("OVM0310"),
  /** A message for which a predicate may need more gas than it has. */
  COSTLY_MESSAGE("OVM0311"),
  /** A suppression that does not say which warning it is about, or why. */
  MALFORMED_SUPPRESSION("OVM0391"),
  /** A suppression of a warning that is not there. */
  UNUSED_SUPPRESSION("OVM0392");

  private static final String WARNINGS = "OVM03";
  private static final String ABOUT_SUPPRESSION = "OVM039";

  private final String code;

  DiagnosticCode(String code) {
    this.code = code;
  }

  /** The constant with that code, if there is one. */
  public static Optional<DiagnosticCode> of(String code) {
    return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
  }

  /** How bad it is; {@link #TOO_MANY_DIAGNOSTICS} is a warning if all the others are. */
  public Severity severity() {
    return code.startsWith(WARNINGS) ? Severity.WARNING : Severity.ERROR;
  }

  /** Whether a comment in the source may keep it quiet: a warning, but none about such comments. */
  public boolean isSuppressible() {
    return severity() == Severity.WARNING && !code.startsWith(ABOUT_SUPPRESSION);
  }

  /** The code as users see it, such as {@code OVM0001}. */
  public String code() {
    return code;
  }

  @Override
  public String toString() {
    return code;
  }
}
